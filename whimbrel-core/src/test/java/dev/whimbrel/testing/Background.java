package dev.whimbrel.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on a thread of its own, whose result or failure the test asks for in time. */
public final class Background<T> {

    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<T> future = new CompletableFuture<>();

    private Background() {}

    /** Starts at once. */
    public static <T> Background<T> start(Callable<T> work) {
        Background<T> background = new Background<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                background.future.complete(work.call());
            } catch (Throwable e) {
                background.future.completeExceptionally(e);
            }
        });
        return background;
    }

    /** Whether it has ended in any way. */
    public boolean ended() {
        return future.isDone();
    }

    /** Its result; throws what it threw. */
    public T result() throws Exception {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw new AssertionError("Failed in the background", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("Still at work in the background after " + PATIENCE_SECONDS + " s", e);
        }
    }
}
