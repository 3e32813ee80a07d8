package dev.whimbrel.table.type;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals in the server's form, {@code 1 year 2 mons -3 days +04:05:06.7}; {@code IntervalStyle} has to be its default. */
enum IntervalCodec implements Codec<Interval> {
    INSTANCE;

    private static final Pattern UNIT = Pattern.compile("([-+]?\\d+) (year|mon|day)s?");
    private static final Pattern TIME = Pattern.compile("([-+]?)(\\d+):(\\d+):(\\d+)(?:\\.(\\d{1,6}))?");

    @Override
    public String toText(Interval value) {
        Period period = value.period();
        long micros = value.time().dividedBy(ChronoUnit.MICROS.getDuration());
        return String.format(
                Locale.ROOT,
                "%+d years %+d months %+d days %s%d.%06d seconds",
                period.getYears(),
                period.getMonths(),
                period.getDays(),
                micros < 0 ? "-" : "+",
                Math.abs(micros) / 1_000_000,
                Math.abs(micros) % 1_000_000);
    }

    @Override
    public Interval fromText(String text) {
        Period period = Period.ZERO;
        Matcher unit = UNIT.matcher(text);
        while (unit.find()) {
            int count = Integer.parseInt(unit.group(1));
            period = switch (unit.group(2)) {
                case "year" -> period.plusYears(count);
                case "mon" -> period.plusMonths(count);
                default -> period.plusDays(count);
            };
        }
        Matcher time = TIME.matcher(text);
        return new Interval(period, time.find() ? duration(time) : Duration.ZERO);
    }

    private static Duration duration(Matcher time) {
        String fraction = time.group(5);
        long micros = fraction == null ? 0 : Long.parseLong((fraction + "000000").substring(0, 6));
        Duration duration = Duration.ofHours(Long.parseLong(time.group(2)))
                .plusMinutes(Long.parseLong(time.group(3)))
                .plusSeconds(Long.parseLong(time.group(4)))
                .plusNanos(micros * 1000);
        return time.group(1).equals("-") ? duration.negated() : duration;
    }
}
