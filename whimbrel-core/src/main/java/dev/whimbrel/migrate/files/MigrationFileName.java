package dev.whimbrel.migrate.files;

import dev.whimbrel.migrate.Version;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a migration file's name: {@code 20260101120000-create-users.sql} or
 * {@code M20260101120000_CreateUsers.java}.
 *
 * @param version the UTC time at which it was made
 * @param name what it does
 * @param format what it is written in
 */
public record MigrationFileName(Version version, MigrationName name, Format format) {

    private static final Pattern SQL = Pattern.compile("(\\d{14})-([a-z0-9]+(?:-[a-z0-9]+)*)\\.sql");
    private static final Pattern JAVA = Pattern.compile("M(\\d{14})_([A-Z0-9][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)\\.java");

    /** What a migration is written in. */
    public enum Format {
        /** SQL statements. */
        SQL,
        /** A class that implements {@link dev.whimbrel.migrate.Migration}. */
        JAVA
    }

    /** Reads a file's name; empty when it fits neither format or its version is no date and time. */
    public static Optional<MigrationFileName> parse(String fileName) {
        Format format = fileName.endsWith(".java") ? Format.JAVA : Format.SQL;
        Matcher matcher = (format == Format.JAVA ? JAVA : SQL).matcher(fileName);
        if (!matcher.matches() || !isMoment(matcher.group(1))) {
            return Optional.empty();
        }
        String name = format == Format.JAVA ? MigrationName.hyphenated(matcher.group(2)) : matcher.group(2);
        if (name.length() > MigrationName.MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(new MigrationFileName(new Version(matcher.group(1)), new MigrationName(name), format));
    }

    /** Whether 14 digits are a date and a time of day. */
    static boolean isMoment(String digits) {
        int year = number(digits, 0, 4);
        int month = number(digits, 4, 6);
        int day = number(digits, 6, 8);
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day)
                && number(digits, 8, 10) < 24
                && number(digits, 10, 12) < 60
                && number(digits, 12, 14) < 60;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** The name of the class that a new Java migration is given: {@code M20260101120000_CreateUsers}. */
    public String className() {
        return "M" + version + "_" + name.inJava();
    }

    /** The name that a new file with these parts is given. */
    public String fileName() {
        return switch (format) {
            case SQL -> version + "-" + name + ".sql";
            case JAVA -> className() + ".java";
        };
    }
}
