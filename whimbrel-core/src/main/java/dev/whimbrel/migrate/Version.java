package dev.whimbrel.migrate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The version of a migration: 14 digits, the UTC time at which it was made. Versions are ordered as their texts.
 *
 * @param digits {@code YYYYMMDDHHMMSS}
 */
public record Version(String digits) implements Comparable<Version> {

    /** The number of digits. */
    public static final int LENGTH = 14;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public Version {
        if (!isValid(digits)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "\"" + digits
                            + "\" is no version: a version has 14 digits, YYYYMMDDHHMMSS, such as 20260101120000.");
        }
    }

    /** Whether a text has the form of a version. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
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
