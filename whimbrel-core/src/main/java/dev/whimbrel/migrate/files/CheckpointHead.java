package dev.whimbrel.migrate.files;

import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Squashed;
import dev.whimbrel.migrate.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a checkpoint: a marker in the first line, and below it, up to an empty line, the migrations that it stands for with
 * their fingerprints. What one of them stood for itself is indented below it.
 */
public final class CheckpointHead {

    private static final String MARKER = "-- migrate:checkpoint";
    private static final Pattern ENTRY = Pattern.compile(
            "-- (?<indent>(?:  )*)(?<version>\\d{14})-(?<name>[a-z0-9-]+) (?<checksum>[a-z]+:[0-9a-f]+)");

    private CheckpointHead() {}

    /** Whether this line of a file, its first, makes it a checkpoint. */
    static boolean isMarker(String line) {
        return line.strip().equals(MARKER);
    }

    /**
     * The migrations that a file stands for; none unless it is a checkpoint.
     *
     * @param content the file in UTF-8
     * @param file its name for messages
     * @throws dev.whimbrel.WhimbrelException {@code MALFORMED_FILE} when its head can't be read
     */
    public static List<Squashed> read(byte[] content, String file) {
        if (!begins(content)) {
            return List.of();
        }
        List<String> lines = FileText.decode(content, file)
                .lines()
                .map(String::stripTrailing)
                .takeWhile(line -> !line.isEmpty())
                .toList();
        List<Squashed> all = new Entries(lines, file).under(0);
        if (all.isEmpty()) {
            throw FileText.malformed(file, 1, "The checkpoint doesn't say what it stands for. Bring back its head.");
        }
        return all;
    }

    /** Thousands of files are listed, and nearly none is a checkpoint. */
    private static boolean begins(byte[] content) {
        byte[] marker = MARKER.getBytes(StandardCharsets.UTF_8);
        int start = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        for (int i = 0; i < marker.length; i++) {
            if (start + i >= content.length || content[start + i] != marker[i]) {
                return false;
            }
        }
        int end = start + marker.length;
        return end == content.length || Character.isWhitespace(content[end]);
    }

    /** The head as text, ended by an empty line. */
    public static String text(List<Squashed> standsFor) {
        StringBuilder text = new StringBuilder(MARKER + "\n");
        standsFor.forEach(each -> append(text, each, ""));
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, Squashed squashed, String indent) {
        text.append("-- ").append(indent).append(squashed.id()).append(' ').append(squashed.checksum());
        text.append('\n');
        squashed.standsFor().forEach(each -> append(text, each, indent + "  "));
    }

    /** Reads the entries one after the other. */
    private static final class Entries {

        private final List<String> lines;
        private final String file;
        private int next = 1;

        Entries(List<String> lines, String file) {
            this.lines = lines;
            this.file = file;
        }

        List<Squashed> under(int depth) {
            List<Squashed> found = new ArrayList<>();
            while (next < lines.size()) {
                Matcher entry = ENTRY.matcher(lines.get(next));
                if (!entry.matches()) {
                    throw FileText.malformed(
                            file, next + 1, "This line of the checkpoint's head can't be read. Bring back the head.");
                }
                if (entry.group("indent").length() / 2 < depth) {
                    break;
                }
                next++;
                found.add(new Squashed(
                        new MigrationId(new Version(entry.group("version")), entry.group("name")),
                        new Checksum(entry.group("checksum")),
                        under(depth + 1)));
            }
            return found;
        }
    }
}
