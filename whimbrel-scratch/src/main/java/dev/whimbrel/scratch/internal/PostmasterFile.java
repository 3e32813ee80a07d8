package dev.whimbrel.scratch.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own lock file, {@code postmaster.pid}: one fact in each line, as described in the server's
 * {@code miscadmin.h}. The server adds lines while it starts, so any but the first may be missing.
 *
 * @param pid the server's process; negative for a server in single-user mode
 * @param dataDirectory the data directory as the server was told
 * @param port the port, or 0 when it is not known yet
 * @param status {@code starting}, {@code ready}, {@code stopping} or nothing
 */
public record PostmasterFile(long pid, String dataDirectory, int port, String status) {

    static final String NAME = "postmaster.pid";

    /** Above the highest process id of any system, and what the server takes for a process that is gone. */
    private static final String NO_PROCESS = "2147483646";

    /** The lock file of a data directory; empty when there is none or it has no process id yet. */
    public static Optional<PostmasterFile> read(Path data) {
        try {
            // Not UTF-8 by contract: the data directory's name stands in it.
            List<String> lines = Files.readAllLines(data.resolve(NAME), StandardCharsets.ISO_8859_1);
            return Optional.of(new PostmasterFile(
                    Long.parseLong(line(lines, 0)),
                    new String(line(lines, 1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                    line(lines, 3).isEmpty() ? 0 : Integer.parseInt(line(lines, 3)),
                    line(lines, 7)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    boolean ready() {
        return status.equals("ready");
    }

    boolean stopping() {
        return status.equals("stopping");
    }

    /**
     * Makes the lock file name no process, when its process id now belongs to somebody else. Deleting it would be easier, but
     * would also throw away the key of the shared memory, by which the server finds orphans of its last life.
     */
    static void disown(Path data) throws IOException {
        Path file = data.resolve(NAME);
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        int end = content.indexOf('\n');
        Files.writeString(file, NO_PROCESS + (end < 0 ? "\n" : content.substring(end)), StandardCharsets.ISO_8859_1);
    }
}
