package dev.whimbrel.scratch.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which processes belong to a data directory. A process id alone proves nothing: after a restart of the machine or in a
 * container it soon belongs to somebody else, and a copied project folder brings the id of the original's server.
 */
final class ServerProcess {

    private static final Path PROC = Path.of("/proc");

    private ServerProcess() {}

    /** The lock file of a data directory whose server is alive; empty when there is no server. */
    static Optional<PostmasterFile> find(Path data) {
        return PostmasterFile.read(data).filter(file -> isAlive(file.pid()) && serves(file, data));
    }

    /** Whether a process runs; one that has ended and waits for its parent to notice does not. */
    static boolean isAlive(long pid) {
        if (pid <= 0 || ProcessHandle.of(pid).isEmpty()) {
            return false;
        }
        try {
            String stat =
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
            int state = stat.lastIndexOf(')') + 2;
            return state >= stat.length() || "ZX".indexOf(stat.charAt(state)) < 0;
        } catch (IOException e) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    /** Whether a living process is the server of this data directory. */
    private static boolean serves(PostmasterFile file, Path data) {
        Optional<Path> workingDirectory = workingDirectory(file.pid());
        if (workingDirectory.isPresent()) {
            return isSame(workingDirectory.get(), data);
        }
        // No look into the process: its command line names the directory, unless that is hidden too.
        Optional<String[]> arguments =
                ProcessHandle.of(file.pid()).flatMap(process -> process.info().arguments());
        boolean named = arguments.isEmpty() || Arrays.asList(arguments.get()).contains(file.dataDirectory());
        return named && isSame(Path.of(file.dataDirectory()), data);
    }

    /** The processes that work in a data directory though its server is gone, where the system tells (Linux). */
    static List<ProcessHandle> orphans(Path data) {
        List<ProcessHandle> orphans = new ArrayList<>();
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (workingDirectory(pid)
                                .filter(directory -> isSame(directory, data))
                                .isPresent()
                        && isAlive(pid)) {
                    ProcessHandle.of(pid).ifPresent(orphans::add);
                }
            }
        } catch (IOException e) {
            // Another system than Linux: it keeps this to itself.
        }
        return orphans;
    }

    /** PostgreSQL's processes work in the data directory. */
    private static Optional<Path> workingDirectory(long pid) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(PROC.resolve(Long.toString(pid)).resolve("cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
