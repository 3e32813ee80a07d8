package dev.whimbrel.cli.output;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people read them. */
public final class Durations {

    private Durations() {}

    /** For example {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}, {@code 1 h 20 min}. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
        }
        if (millis < 3_600_000) {
            return withRest(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        return withRest(duration.toHours(), "h", duration.toMinutesPart(), "min");
    }

    private static String withRest(long number, String unit, int rest, String smaller) {
        return rest == 0 ? number + " " + unit : number + " " + unit + " " + rest + " " + smaller;
    }
}
