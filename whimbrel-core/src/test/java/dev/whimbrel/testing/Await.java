package dev.whimbrel.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition rather than for some time. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(15);

    private Await() {}

    /** Returns as soon as the condition is true; fails with what was waited for when it never is. */
    public static void until(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Waited in vain until " + what);
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting until " + what, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("Waiting until " + what, e);
        }
    }
}
