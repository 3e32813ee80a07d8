package dev.whimbrel.migrate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The version of a migration: 14 digits, the UTC time at which it was made. Versions are ordered as their texts.
 *
 * @param digits {@code YYYYMMDDHHMMSS}
 */
public record Version(String digits) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("\\d{14}");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public Version {
        if (!FORM.matcher(digits).matches()) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "\"" + digits
                            + "\" is no version: a version has 14 digits, YYYYMMDDHHMMSS, such as 20260101120000.");
        }
    }

    /** The version of a moment, in UTC. */
    public static Version at(Instant moment) {
        return new Version(STAMP.format(moment));
    }

    @Override
    public int compareTo(Version other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
