package dev.whimbrel.dialect.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Values of {@code java.time} in the form that the server reads under any setting of {@code DateStyle} and
 * {@code IntervalStyle}. The least and greatest value of a type that has no other end are the server's infinities, as the JDBC
 * driver has it.
 */
final class TimeText {

    private static final int MOST_OFFSET_SECONDS = 16 * 60 * 60;

    private TimeText() {}

    /** The text of a value; empty when it isn't of {@code java.time}. */
    static Optional<String> of(Object value) {
        return Optional.ofNullable(
                switch (value) {
                    case LocalDate date -> date(date);
                    case LocalTime time -> time(time);
                    case OffsetTime time -> time(time.toLocalTime()) + offset(time.getOffset());
                    case LocalDateTime dateTime -> dateTime(dateTime);
                    case OffsetDateTime dateTime -> point(dateTime);
                    case ZonedDateTime dateTime -> point(dateTime.toOffsetDateTime());
                    case Instant instant -> point(instant);
                    case Duration duration -> duration(duration);
                    case Period period -> period(period);
                    default -> null;
                });
    }

    private static String date(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return date.equals(LocalDate.MIN) ? "-infinity" : day(date) + era(date);
    }

    private static String day(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    private static String time(LocalTime time) {
        LocalTime kept = time.truncatedTo(ChronoUnit.MICROS);
        String text = String.format(Locale.ROOT, "%02d:%02d:%02d", kept.getHour(), kept.getMinute(), kept.getSecond());
        return kept.getNano() == 0 ? text : text + String.format(Locale.ROOT, ".%06d", kept.getNano() / 1000);
    }

    private static String dateTime(LocalDateTime dateTime) {
        if (dateTime.equals(LocalDateTime.MAX)) {
            return "infinity";
        }
        if (dateTime.equals(LocalDateTime.MIN)) {
            return "-infinity";
        }
        LocalDate date = dateTime.toLocalDate();
        return day(date) + " " + time(dateTime.toLocalTime()) + era(date);
    }

    private static String point(Instant instant) {
        if (instant.equals(Instant.MAX)) {
            return "infinity";
        }
        return instant.equals(Instant.MIN) ? "-infinity" : point(instant.atOffset(ZoneOffset.UTC));
    }

    /** Java's offsets reach further than the server's; the point in time is the same in UTC. */
    private static String point(OffsetDateTime given) {
        if (given.equals(OffsetDateTime.MAX)) {
            return "infinity";
        }
        if (given.equals(OffsetDateTime.MIN)) {
            return "-infinity";
        }
        boolean far = Math.abs(given.getOffset().getTotalSeconds()) >= MOST_OFFSET_SECONDS;
        OffsetDateTime dateTime = far ? given.withOffsetSameInstant(ZoneOffset.UTC) : given;
        LocalDate date = dateTime.toLocalDate();
        return day(date) + " " + time(dateTime.toLocalTime()) + offset(dateTime.getOffset()) + era(date);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId();
    }

    private static String duration(Duration duration) {
        Duration kept = duration.truncatedTo(ChronoUnit.MICROS);
        long seconds = kept.getSeconds();
        int micros = kept.getNano() / 1000;
        if (seconds < 0 && micros > 0) {
            seconds++;
            micros = 1_000_000 - micros;
        }
        String sign = duration.isNegative() ? "-" : "";
        String whole = sign + String.valueOf(seconds).replace("-", "");
        return micros == 0 ? whole + " seconds" : whole + String.format(Locale.ROOT, ".%06d seconds", micros);
    }

    /** Every number has its sign, so that no setting lets the first one speak for all. */
    private static String period(Period period) {
        return String.format(
                Locale.ROOT, "%+d years %+d months %+d days", period.getYears(), period.getMonths(), period.getDays());
    }
}
