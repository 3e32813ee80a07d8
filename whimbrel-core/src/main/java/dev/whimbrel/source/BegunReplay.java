package dev.whimbrel.source;

import dev.whimbrel.WhimbrelException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Migrations that are being replayed while it is still found out whether that is wanted. When their state is kept, it is read
 * at once; otherwise only the server is reached, and work begins when it is wanted. So nobody who doesn't want it any
 * more waits for more than a reading to end.
 */
public final class BegunReplay implements AutoCloseable {

    private final CompletableFuture<Boolean> wanted = new CompletableFuture<>();
    private final CompletableFuture<ReplayedMigrations> replayed;

    BegunReplay(Function<Runnable, ReplayedMigrations> replay, Executor executor) {
        this.replayed = CompletableFuture.supplyAsync(() -> replay.apply(this::awaitWanted), executor);
    }

    private void awaitWanted() {
        if (!wanted.join()) {
            throw new CancellationException("Nobody wants it any more");
        }
    }

    /**
     * Ends it. The caller closes the result.
     *
     * @throws WhimbrelException when a migration fails
     */
    public ReplayedMigrations end() {
        wanted.complete(true);
        try {
            return replayed.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    /** Gives it up, unless it was wanted; nothing is left of it when this returns. */
    @Override
    public void close() {
        if (wanted.complete(false)) {
            replayed.handle((made, failed) -> {
                        if (made != null) {
                            made.close();
                        }
                        return failed;
                    })
                    .join();
        }
    }
}
