package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.migrate.files.FileFailure;
import dev.whimbrel.migrate.files.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a batch.
 *
 * @param number its number, from 1
 * @param fields what is in it: FROM, TO and the file to write, if it is right
 */
record BatchLine(int number, List<String> fields) {

    private static final String STANDARD_OUTPUT = "-";

    BatchLine {
        fields = List.copyOf(fields);
    }

    /** The lines of a file but empty ones and comments. Fields are separated by tabs, or else by blanks. */
    static List<BatchLine> read(Invocation invocation, String file) {
        Path path = invocation.opened(invocation.surroundings().directory().resolve(file));
        List<BatchLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(path).lines().toList()) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                lines.add(new BatchLine(number, List.of(content.split(content.contains("\t") ? "\t+" : "\\s+"))));
            }
        }
        return lines;
    }

    private static String text(Path path) {
        try {
            return FileText.decode(Files.readAllBytes(path), path.toString());
        } catch (IOException e) {
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED, "The batch can't be read: " + FileFailure.reason(e) + ".", e);
        }
    }

    boolean isRight() {
        return fields.size() == 3;
    }

    String from() {
        return fields.get(0);
    }

    String to() {
        return fields.get(1);
    }

    String target() {
        return fields.get(2);
    }

    boolean isStandardOutput() {
        return target().equals(STANDARD_OUTPUT);
    }

    /** What this line is called in messages. */
    String shown() {
        return "line " + number;
    }
}
