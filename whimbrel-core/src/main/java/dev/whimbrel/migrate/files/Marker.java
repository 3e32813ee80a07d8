package dev.whimbrel.migrate.files;

import dev.whimbrel.NearestWord;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that starts a section of an SQL file: {@code -- migrate:up} or {@code -- migrate:down}, with options behind it.
 *
 * @param direction which section
 * @param options how it is run
 */
record Marker(Direction direction, MigrationOptions options) {

    private static final Pattern COMMENT = Pattern.compile("[ \\t]*--(?<content>.*)");
    private static final Pattern OWN = Pattern.compile("[ \\t]*migrate[ \\t]*:(?<rest>.*)");
    private static final Pattern SIMILAR =
            Pattern.compile("\\W*(?<first>\\w+)\\s*(?<sign>[:;=-]?)\\s*(?<second>[A-Za-z]+)(?<rest>.*)");
    private static final Pattern FOREIGN_DOWN =
            Pattern.compile("(?i)(\\+(goose|migrate)\\s+down\\b.*|@undo|(down|undo|rollback)(\\s+migration)?)");

    private static final String CHECKPOINT = "checkpoint";
    private static final List<String> DIRECTIONS = List.of("up", "down");
    private static final List<String> FIRST_WORDS = List.of("migrate", "migration");

    /** What a line of an SQL file may be to a reader of sections. */
    enum Likeness {
        /** A marker, right or wrong. */
        OWN,
        /** A comment that was probably meant as a marker. */
        SIMILAR,
        /** The line under which another tool would look for the way back. */
        FOREIGN_DOWN,
        /** Anything else. */
        NONE
    }

    /** How much a line, which is not inside a quote or a block comment, is like a marker. */
    static Likeness likeness(String line) {
        Matcher comment = COMMENT.matcher(line);
        if (!comment.matches()) {
            return Likeness.NONE;
        }
        String content = comment.group("content");
        if (OWN.matcher(content).matches()) {
            return Likeness.OWN;
        }
        if (isSimilar(content)) {
            return Likeness.SIMILAR;
        }
        String bare = content.replaceAll("^[^A-Za-z@+]+|[^A-Za-z]+$", "");
        return FOREIGN_DOWN.matcher(bare).matches() ? Likeness.FOREIGN_DOWN : Likeness.NONE;
    }

    private static boolean isSimilar(String content) {
        Matcher words = SIMILAR.matcher(content);
        if (!words.matches() || content.strip().startsWith("+")) {
            return false;
        }
        boolean direction = words.group("sign").isEmpty()
                ? DIRECTIONS.contains(words.group("second").toLowerCase(Locale.ROOT))
                : NearestWord.of(words.group("second"), DIRECTIONS).isPresent();
        boolean onlyOptions = Arrays.stream(words.group("rest").strip().split("\\s+"))
                .allMatch(word -> word.isEmpty() || word.contains(":"));
        return direction
                && onlyOptions
                && NearestWord.of(words.group("first"), FIRST_WORDS).isPresent();
    }

    /**
     * Reads a marker line.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and the cure
     */
    static Marker parse(String line) {
        Matcher own = OWN.matcher(line.strip().substring(2));
        if (!own.matches()) {
            throw new IllegalArgumentException(
                    "This line looks like a marker, but markers are written -- migrate:up and"
                            + " -- migrate:down. If it is only a comment, word it differently.");
        }
        List<String> words = Arrays.stream(own.group("rest").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String direction = words.isEmpty() ? "" : words.getFirst();
        if (direction.equals(CHECKPOINT)) {
            throw new IllegalArgumentException("A checkpoint says so in its first line. Move this line to the top.");
        }
        if (!DIRECTIONS.contains(direction)) {
            throw new IllegalArgumentException("There is no marker -- migrate:" + direction + "."
                    + NearestWord.of(direction, DIRECTIONS)
                            .map(nearest -> " Did you mean -- migrate:" + nearest + "?")
                            .orElse(" The markers are -- migrate:up and -- migrate:down."));
        }
        return new Marker(
                direction.equals("up") ? Direction.UP : Direction.DOWN,
                SectionOptions.parse(words.subList(1, words.size())));
    }

    /** A direction as it is written in a file. */
    static String text(Direction direction) {
        return switch (direction) {
            case UP -> "-- migrate:up";
            case DOWN -> "-- migrate:down";
        };
    }
}
