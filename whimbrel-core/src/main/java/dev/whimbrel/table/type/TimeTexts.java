package dev.whimbrel.table.type;

import static java.time.temporal.ChronoField.MICRO_OF_SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

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
            default -> LocalDate.parse(text);
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
            default -> LocalDateTime.parse(text, DATE_TIME);
        };
    }

    static OffsetDateTime offsetDateTime(String text) {
        return OffsetDateTime.parse(text, OFFSET_DATE_TIME);
    }

    static String text(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return date.equals(LocalDate.MIN) ? "-infinity" : date.toString();
    }

    static String text(LocalDateTime dateTime) {
        if (dateTime.equals(LocalDateTime.MAX)) {
            return "infinity";
        }
        return dateTime.equals(LocalDateTime.MIN) ? "-infinity" : dateTime.toString();
    }
}
