package dev.whimbrel.scratch.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The sessions of a server that was killed. Most notice within milliseconds and end; one that computes does not, and as long as
 * it holds the shared memory no new server starts.
 */
final class Orphans {

    private static final Duration BEFORE_KILL = Duration.ofSeconds(2);

    private final Path data;
    private final long start = System.nanoTime();
    private final Duration limit;

    Orphans(Path data, Duration limit) {
        this.data = data;
        this.limit = limit;
    }

    /** Asks the orphans to end, then ends them; false when the time is up, so that another attempt would be in vain. */
    boolean clear() {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (waited.compareTo(limit) > 0) {
            return false;
        }
        List<ProcessHandle> orphans = ServerProcess.orphans(data);
        boolean patient = waited.compareTo(BEFORE_KILL) < 0;
        for (ProcessHandle orphan : orphans) {
            if (patient) {
                orphan.destroy();
            } else {
                orphan.destroyForcibly();
            }
        }
        if (orphans.isEmpty()) {
            Waiting.pause(Duration.ofMillis(200));
        } else {
            Waiting.until(() -> ServerProcess.orphans(data).isEmpty(), BEFORE_KILL);
        }
        return true;
    }
}
