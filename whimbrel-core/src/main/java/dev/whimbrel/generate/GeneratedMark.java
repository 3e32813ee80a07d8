package dev.whimbrel.generate;

import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a generated migration: which one was the newest when it was made, and a fingerprint of the rest, by which an
 * edit is noticed. Two that were made without knowing of each other are found by it, and what a person wrote is not thrown away.
 *
 * @param after the newest migration that its author had; empty for the first
 * @param fingerprint of everything below the line
 */
public record GeneratedMark(Optional<Version> after, String fingerprint) {

    private static final int DIGITS = 16;
    private static final Pattern LINE = Pattern.compile(
            "\\uFEFF?(?:--|//) generated (?:first|after (\\d{14})), fingerprint ([0-9a-f]{16})[ \\t\\r]*");

    /** A text with its mark above it. */
    public static String onto(String text, Format format, Optional<Version> after) {
        String comment = switch (format) {
            case SQL -> "--";
            case JAVA -> "//";
        };
        String when = after.map(version -> "after " + version).orElse("first");
        return comment + " generated " + when + ", fingerprint " + fingerprint(text) + "\n" + text;
    }

    /** The mark of a file; empty when it wasn't generated. */
    public static Optional<GeneratedMark> of(String file) {
        Matcher line = LINE.matcher(file.lines().findFirst().orElse(""));
        return line.matches()
                ? Optional.of(
                        new GeneratedMark(Optional.ofNullable(line.group(1)).map(Version::new), line.group(2)))
                : Optional.empty();
    }

    /** Whether a file with this mark is as it was generated; line ends and trailing blanks don't count. */
    public boolean fits(String file) {
        return fingerprint(file.substring(file.indexOf('\n') + 1)).equals(fingerprint);
    }

    private static String fingerprint(String text) {
        String checksum = Checksum.ofText("generated", text).text();
        return checksum.substring(checksum.indexOf(':') + 1).substring(0, DIGITS);
    }
}
