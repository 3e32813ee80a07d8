package dev.whimbrel.table.type;

import static java.time.temporal.ChronoField.MICRO_OF_SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Dates and times as the server writes them with {@code DateStyle} ISO, for elements of arrays and ranges. */
final class TimeTexts {

    private static final DateTimeFormatter TIME = time().toFormatter();
    private static final DateTimeFormatter OFFSET_TIME =
            time().appendOffset("+HH:mm:ss", "Z").toFormatter();
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();
    private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE_TIME)
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter();

    /** Where {@code yyyy-MM-dd HH:mm:ss} ends. */
    private static final int SECONDS_END = 19;

    private TimeTexts() {}

    private static DateTimeFormatterBuilder time() {
        return new DateTimeFormatterBuilder()
                .appendPattern("HH:mm:ss")
                .optionalStart()
                .appendFraction(MICRO_OF_SECOND, 0, 6, true)
                .optionalEnd();
    }

    static LocalDate date(String text) {
        return switch (text) {
            case "infinity" -> LocalDate.MAX;
            case "-infinity" -> LocalDate.MIN;
            default -> LocalDate.parse(iso(text));
        };
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text, TIME);
    }

    static OffsetTime offsetTime(String text) {
        return OffsetTime.parse(text, OFFSET_TIME);
    }

    static LocalDateTime dateTime(String text) {
        return switch (text) {
            case "infinity" -> LocalDateTime.MAX;
            case "-infinity" -> LocalDateTime.MIN;
            default -> isUsual(text) ? usual(text, text.length()) : LocalDateTime.parse(iso(text), DATE_TIME);
        };
    }

    static OffsetDateTime offsetDateTime(String text) {
        int offset = text.length() - 3;
        return isUsual(text) && offset >= SECONDS_END && isSign(text.charAt(offset))
                ? OffsetDateTime.of(
                        usual(text, offset), ZoneOffset.ofHours(Integer.parseInt(text, offset, offset + 3, 10)))
                : OffsetDateTime.parse(iso(text), OFFSET_DATE_TIME);
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    /** Whether it has a year of four digits after Christ; such are read by their places, which a formatter takes many times as long for. */
    private static boolean isUsual(String text) {
        return text.length() >= SECONDS_END && text.charAt(4) == '-' && text.charAt(10) == ' ' && !text.endsWith("BC");
    }

    /**
     * A usual date and time.
     *
     * @param end where its fraction ends
     */
    private static LocalDateTime usual(String text, int end) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, SECONDS_END),
                nanoseconds(text, end));
    }

    private static int nanoseconds(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int nanoseconds = number(text, SECONDS_END + 1, end);
        for (int digits = end - SECONDS_END - 1; digits < 9; digits++) {
            nanoseconds *= 10;
        }
        return nanoseconds;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static String text(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return date.equals(LocalDate.MIN) ? "-infinity" : ofIso(date.toString());
    }

    static String text(LocalDateTime dateTime) {
        if (dateTime.equals(LocalDateTime.MAX)) {
            return "infinity";
        }
        return dateTime.equals(LocalDateTime.MIN) ? "-infinity" : ofIso(dateTime.toString());
    }

    /** A date, or a date and more, of the server as ISO 8601 writes it: with a sign where the year isn't one of four digits. */
    private static String iso(String text) {
        int dash = text.indexOf('-');
        boolean beforeChrist = text.endsWith(" BC");
        if (dash == 4 && !beforeChrist) {
            return text;
        }
        int year = Integer.parseInt(text.substring(0, dash));
        String rest = text.substring(dash, text.length() - (beforeChrist ? 3 : 0));
        return beforeChrist ? (year == 1 ? "0000" : "-" + fourDigits(year - 1)) + rest : "+" + year + rest;
    }

    /** The other way: year 0 of ISO 8601 is 1 BC. */
    static String ofIso(String iso) {
        char first = iso.charAt(0);
        if (first == '+') {
            return iso.substring(1);
        }
        if (first != '-' && !iso.startsWith("0000")) {
            return iso;
        }
        int dash = iso.indexOf('-', 1);
        int year = 1 - Integer.parseInt(iso.substring(0, dash));
        return fourDigits(year) + iso.substring(dash) + " BC";
    }

    private static String fourDigits(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
