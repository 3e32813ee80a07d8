package dev.whimbrel.migrate.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say about a file whose name fits no format: why, and the nearest name that would be right. */
public final class MisnamedFile {

    private static final Pattern PARTS =
            Pattern.compile("(?<stamp>[A-Za-z]?\\d(?:[\\dT:_.-]*\\d)?)?(?<words>.*?)(?<end>\\.[A-Za-z]+)?");
    private static final Pattern DIRECTION = Pattern.compile("(?i).*[._](up|down|undo)\\.sql|U\\d.*\\.sql");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private MisnamedFile() {}

    /** One or more sentences with the cure, for a name that {@link MigrationFileName#parse} doesn't take. */
    public static String describe(String fileName) {
        if (DIRECTION.matcher(fileName).matches()) {
            return "A migration is one file with both directions. Put up and down into " + proposal(fileName, ".sql")
                    + ", under the lines -- migrate:up and -- migrate:down.";
        }
        Matcher parts = PARTS.matcher(fileName);
        String end = parts.matches() && parts.group("end") != null ? parts.group("end") : "";
        return switch (end.toLowerCase(Locale.ROOT)) {
            case ".java" ->
                reason(fileName) + "Rename it to " + proposal(fileName, ".java")
                        + " and its class with it; a class that only helps the migrations belongs into the folder "
                        + FolderRules.SUPPORT + ".";
            case ".sql", ".psql", ".pgsql", ".ddl" ->
                reason(fileName) + "Rename it to " + proposal(fileName, ".sql") + ".";
            default -> "It is neither .sql nor .java. Move it out of the folder of migrations.";
        };
    }

    private static String reason(String fileName) {
        String digits = digits(fileName);
        return digits.length() == 14 && !MigrationFileName.isMoment(digits)
                ? digits + " is no date and time (YYYYMMDDHHMMSS). "
                : "";
    }

    private static String proposal(String fileName, String end) {
        Matcher parts = PARTS.matcher(fileName);
        String words = parts.matches() ? parts.group("words") : "";
        String name = MigrationName.nearest(words.replaceFirst("(?i)\\.(up|down|undo)$", ""));
        String stamp = stamp(digits(fileName));
        if (name.isEmpty()) {
            name = "what-it-does";
        }
        return end.equals(".java")
                ? "M" + stamp + "_" + new MigrationName(name).inJava() + end
                : stamp + "-" + name + end;
    }

    private static String digits(String fileName) {
        Matcher parts = PARTS.matcher(fileName);
        String stamp = parts.matches() ? parts.group("stamp") : null;
        return stamp == null ? "" : NOT_DIGITS.matcher(stamp).replaceAll("");
    }

    /** Dates without a time, times without seconds and Unix times are understood; anything else leaves the stamp open. */
    private static String stamp(String digits) {
        String stamp = switch (digits.length()) {
            case 14 -> digits;
            case 12 -> digits + "00";
            case 8 -> digits + "000000";
            case 10 -> STAMP.format(Instant.ofEpochSecond(Long.parseLong(digits)));
            case 13 -> STAMP.format(Instant.ofEpochMilli(Long.parseLong(digits)));
            default -> "";
        };
        return !stamp.isEmpty() && MigrationFileName.isMoment(stamp) ? stamp : "YYYYMMDDHHMMSS";
    }
}
