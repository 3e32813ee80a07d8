package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between polls and tries. */
final class Pause {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Pause() {}

    /** Sleeps; an interrupt ends the run. */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED, "The run was interrupted. What it had committed is kept.", e);
        }
    }

    /** How long to pause after a failed try: twice as long each time, spread so that runners don't meet again. */
    static Duration before(int nextAttempt) {
        long base = Math.min(LONGEST.toMillis(), 100L << Math.min(nextAttempt, 16));
        return Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base));
    }
}
