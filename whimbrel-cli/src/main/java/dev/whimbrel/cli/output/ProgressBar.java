package dev.whimbrel.cli.output;

import java.time.Duration;

/**
 * How far something has got.
 *
 * @param activity what goes on
 * @param done how much is done
 * @param total how much there is; 0 when that isn't known
 */
record ProgressBar(String activity, long done, long total) {

    private static final int MOST_CELLS = 20;
    private static final int LEAST_WIDTH = 60;

    /** One line of at most a width. */
    String text(Duration elapsed, int width, Style style) {
        String tail = "  " + measure(width, style) + seconds(elapsed);
        int room = Math.max(0, width - 1 - tail.length());
        return (activity.length() <= room ? activity : activity.substring(0, room)) + tail;
    }

    /** Without tenths, which would only flicker. */
    private static String seconds(Duration elapsed) {
        return elapsed.toMinutes() == 0 ? elapsed.toSeconds() + " s" : Durations.text(elapsed);
    }

    private String measure(int width, Style style) {
        if (total <= 0) {
            return done > 0 ? done + "  " : "";
        }
        long reached = Math.clamp(done, 0, total);
        int cells = width < LEAST_WIDTH ? width / 8 : MOST_CELLS;
        int full = (int) (reached * cells / total);
        String bar = style.unicode()
                ? "█".repeat(full) + "░".repeat(cells - full)
                : "#".repeat(full) + ".".repeat(cells - full);
        return bar + " " + reached * 100 / total + " %  ";
    }
}
