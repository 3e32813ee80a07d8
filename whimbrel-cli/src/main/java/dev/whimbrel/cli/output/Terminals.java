package dev.whimbrel.cli.output;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which streams end at a terminal.
 *
 * @param in whether a person can answer
 * @param out whether a person reads the results
 * @param err whether a person reads the rest
 */
public record Terminals(boolean in, boolean out, boolean err) {

    /** As in a pipeline. */
    public static final Terminals NONE = new Terminals(false, false, false);

    /**
     * Those of this process. Java can't ask for each stream, so the launcher tells, in the property {@code whimbrel.terminals}:
     * the numbers of the streams that are terminals, for example {@code 012}.
     */
    static Terminals ofProcess() {
        String told = System.getProperty("whimbrel.terminals");
        if (told != null) {
            return new Terminals(told.contains("0"), told.contains("1"), told.contains("2"));
        }
        return new Terminals(isTerminal(0), isTerminal(1), isTerminal(2));
    }

    /** Without a launcher: what Linux says; elsewhere no stream counts as a terminal. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target =
                    Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
