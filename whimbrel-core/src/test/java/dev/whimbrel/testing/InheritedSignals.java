package dev.whimbrel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process, and so each one that it starts, inherited from whoever started the build. */
public final class InheritedSignals {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long INTERRUPT = 1L << (2 - 1);

    private InheritedSignals() {}

    /** Whether an interrupt has no effect, as in a build that a shell without job control runs in the background. */
    public static boolean ignoreInterrupts() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return false;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
    }
}
