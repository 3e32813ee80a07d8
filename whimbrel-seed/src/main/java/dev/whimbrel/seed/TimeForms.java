package dev.whimbrel.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Dates and times, most of them in the three years before a fixed point in time. */
final class TimeForms {

    private static final long DAY = 86_400;
    private static final long SPAN = 3 * 365 * DAY;
    private static final long BIRTH = 60 * 365 * DAY;

    private TimeForms() {}

    /** Where a time usually is, by the column's name: its seconds before or after the present. */
    static long offset(String column, long bits) {
        if (column.contains("birth") || column.equals("dob")) {
            return -18 * 365 * DAY - Draw.below(bits, BIRTH);
        }
        boolean future = column.startsWith("expire")
                || column.startsWith("due")
                || column.contains("valid_until")
                || column.startsWith("ends")
                || column.contains("expiry")
                || column.contains("expires");
        return future ? Draw.below(bits, 365 * DAY) : -Draw.below(bits, SPAN) - 1;
    }

    static Form date(String column, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Form() {
            @Override
            public long size() {
                return 700_000;
            }

            @Override
            public String at(long number) {
                return today.minusDays(number + 1).toString();
            }

            @Override
            public String some(long bits) {
                return today.plusDays(Math.floorDiv(offset(column, bits), DAY)).toString();
            }
        };
    }

    static Form timestamp(String column, boolean withTimeZone, Instant now) {
        return new Form() {
            @Override
            public long size() {
                return 50_000_000_000L;
            }

            @Override
            public String at(long number) {
                return text(now.getEpochSecond() - 1 - number, withTimeZone);
            }

            @Override
            public String some(long bits) {
                return text(now.getEpochSecond() + offset(column, bits), withTimeZone);
            }
        };
    }

    /** A point in time as the server reads it. */
    static String text(long epochSecond, boolean withTimeZone) {
        long days = Math.floorDiv(epochSecond, DAY);
        int second = (int) Math.floorMod(epochSecond, DAY);
        LocalDate date = LocalDate.ofEpochDay(days);
        StringBuilder text = new StringBuilder(22);
        text.append(date).append(' ');
        twoDigits(text, second / 3600).append(':');
        twoDigits(text, second / 60 % 60).append(':');
        twoDigits(text, second % 60);
        return withTimeZone ? text.append("+00").toString() : text.toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    static Form time(boolean withTimeZone) {
        String zone = withTimeZone ? "+00" : "";
        return new Form() {
            @Override
            public long size() {
                return DAY;
            }

            @Override
            public String at(long number) {
                LocalTime time = LocalTime.ofSecondOfDay(number);
                return (time.getSecond() == 0 ? time + ":00" : time.toString()) + zone;
            }

            @Override
            public String some(long bits) {
                return at(Draw.below(bits, DAY / 300) * 300);
            }
        };
    }

    /**
     * Spans of time.
     *
     * @param fields the fields that are kept, in lower case; empty for all
     */
    static Form interval(String fields) {
        String unit = fields.startsWith("year") && !fields.endsWith("month")
                ? " years"
                : fields.endsWith("month")
                        ? " mons"
                        : fields.equals("day")
                                ? " days"
                                : fields.endsWith("hour")
                                        ? " hours"
                                        : fields.endsWith("minute") ? " minutes" : " seconds";
        return new Form() {
            @Override
            public long size() {
                return 100_000_000;
            }

            @Override
            public String at(long number) {
                return (number + 1) + unit;
            }

            @Override
            public String some(long bits) {
                return (1 + Draw.below(bits, 30)) + (unit.equals(" seconds") ? " days" : unit);
            }
        };
    }
}
