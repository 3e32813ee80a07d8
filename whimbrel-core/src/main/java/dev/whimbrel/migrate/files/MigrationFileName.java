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

    private static final String SQL_END = ".sql";
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
        if (fileName.endsWith(SQL_END) && fileName.startsWith("-", Version.LENGTH)) {
            String name = fileName.substring(Version.LENGTH + 1, fileName.length() - SQL_END.length());
            return of(fileName.substring(0, Version.LENGTH), name, Format.SQL);
        }
        Matcher java = JAVA.matcher(fileName);
        return java.matches()
                ? of(java.group(1), MigrationName.hyphenated(java.group(2)), Format.JAVA)
                : Optional.empty();
    }

    private static Optional<MigrationFileName> of(String version, String name, Format format) {
        return isMoment(version) && MigrationName.isName(name)
                ? Optional.of(new MigrationFileName(new Version(version), new MigrationName(name), format))
                : Optional.empty();
    }

    /** Whether this is a date and a time of day in 14 digits. */
    static boolean isMoment(String digits) {
        if (!Version.isValid(digits)) {
            return false;
        }
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
