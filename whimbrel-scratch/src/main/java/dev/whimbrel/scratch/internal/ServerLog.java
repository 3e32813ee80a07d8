package dev.whimbrel.scratch.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's log file: what it says since a mark, and a limit to its size. */
final class ServerLog {

    private static final long LIMIT = 5L << 20;
    private static final int TAIL = 64 << 10;
    private static final int LINES = 12;

    private final Path file;
    private final long mark;

    private ServerLog(Path file, long mark) {
        this.file = file;
        this.mark = mark;
    }

    /** A log that begins here; a file that has grown large is put aside, and replaces the one that was put aside before. */
    static ServerLog begin(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PrivateFiles.permissions("rw-------"));
            } else if (Files.size(file) > LIMIT) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".1"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                Files.createFile(file, PrivateFiles.permissions("rw-------"));
            }
            return new ServerLog(file, Files.size(file));
        } catch (IOException e) {
            throw ServerFailure.ofFile("The server's log can't be written", file, e);
        }
    }

    Path file() {
        return file;
    }

    /** What was written since the mark, at most its last 64 KiB. */
    String text() {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = Math.max(mark, channel.size() - TAIL);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, channel.size() - start));
            channel.read(buffer, start);
            return new String(buffer.array(), 0, buffer.position(), UTF_8);
        } catch (IOException e) {
            return "(the log can't be read: " + e.getMessage() + ")";
        }
    }

    /** The last lines since the mark. */
    String lastLines() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
