package dev.whimbrel.cli.output;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line at the bottom of the terminal that is drawn again and again, by a thread of its own. */
final class ProgressLine implements Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration REFRESH = Duration.ofMillis(100);
    private static final String ERASE = "\r\u001b[K";

    private final Surroundings surroundings;
    private final Style style;
    private final PrintStream stream;
    private @Nullable Thread painter;
    private @Nullable Instant start;
    private @Nullable ProgressBar bar;
    private boolean drawn;
    private boolean closed;

    ProgressLine(Surroundings surroundings, Style style) {
        this.surroundings = surroundings;
        this.style = style;
        this.stream = surroundings.err();
    }

    @Override
    public synchronized void show(String activity, long done, long total) {
        bar = new ProgressBar(TerminalText.of(activity, false), done, total);
        if (start == null) {
            start = surroundings.clock().instant();
        }
        if (painter == null && !closed) {
            painter = Thread.ofPlatform().name("whimbrel-progress").daemon().start(this::paint);
        }
    }

    private void paint() {
        try {
            Thread.sleep(PATIENCE);
            int width = TerminalWidth.of(surroundings.variables());
            while (drawOnce(width)) {
                Thread.sleep(REFRESH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean drawOnce(int width) {
        if (closed || bar == null || start == null) {
            return !closed;
        }
        Duration elapsed = Duration.between(start, surroundings.clock().instant());
        stream.print(ERASE + bar.text(elapsed, width, style));
        stream.flush();
        drawn = true;
        return true;
    }

    @Override
    public synchronized void clear(Runnable print) {
        erase();
        print.run();
    }

    private void erase() {
        if (drawn) {
            stream.print(ERASE);
            stream.flush();
            drawn = false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        erase();
        if (painter != null) {
            painter.interrupt();
        }
    }
}
