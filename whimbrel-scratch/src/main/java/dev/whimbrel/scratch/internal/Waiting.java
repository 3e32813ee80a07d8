package dev.whimbrel.scratch.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits that end soon after what they wait for, or with an error when the thread is interrupted. */
final class Waiting {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /** Looks again and again, at first after one millisecond, then less often; false when the time is up. */
    static boolean until(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        for (long pause = 1; !condition.getAsBoolean(); pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(pause));
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static boolean forExit(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return ServerFailure.of("Interrupted while waiting for the embedded database.", e);
    }
}
