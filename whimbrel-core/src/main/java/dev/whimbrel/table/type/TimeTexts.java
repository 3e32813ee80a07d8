package dev.whimbrel.table.type;

import static java.time.temporal.ChronoField.MICRO_OF_SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Dates and times as the server writes them with {@code DateStyle} ISO, for elements of arrays and ranges. */
final class TimeTexts {

    private static final DateTimeFormatter TIME = time().toFormatter();
    private static final DateTimeFormatter OFFSET_TIME =
            time().appendOffset("+HH:mm:ss", "+00").toFormatter();
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();
    private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

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
            default -> LocalDateTime.parse(iso(text), DATE_TIME);
        };
    }

    static OffsetDateTime offsetDateTime(String text) {
        return OffsetDateTime.parse(iso(text), OFFSET_DATE_TIME);
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
