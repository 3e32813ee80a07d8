package dev.whimbrel.query;

import dev.whimbrel.query.internal.Bind;
import dev.whimbrel.query.internal.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who listen of statements. With nobody listening nothing is measured. */
record Listeners(List<QueryListener> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /** Those that are being told in this thread. What one of them asks meanwhile isn't told to it, or it would never end. */
    private static final ThreadLocal<Set<QueryListener>> TOLD =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

    private static final Timer NONE = new Timer(List.of(), Statement.of("", List.of()), 0);

    Listeners plus(QueryListener listener) {
        List<QueryListener> more = new ArrayList<>(all);
        more.add(listener);
        return new Listeners(List.copyOf(more));
    }

    Timer start(Statement statement) {
        return all.isEmpty() ? NONE : new Timer(all, statement, System.nanoTime());
    }

    /** A statement that runs. */
    record Timer(List<QueryListener> listeners, Statement statement, long start) {

        void end(long rows) {
            tell(rows, null);
        }

        void failed(Throwable failure) {
            tell(-1, failure);
        }

        private void tell(long rows, @Nullable Throwable failure) {
            if (listeners.isEmpty()) {
                return;
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            Set<QueryListener> told = TOLD.get();
            for (QueryListener listener : listeners) {
                if (told.add(listener)) {
                    tell(listener, duration, rows, failure);
                    told.remove(listener);
                }
            }
        }

        private void tell(QueryListener listener, Duration duration, long rows, @Nullable Throwable failure) {
            try {
                List<String> values =
                        statement.binds().stream().map(Bind::shown).toList();
                listener.onStatement(new QueryEvent(statement.sql(), values, duration, rows, failure));
            } catch (RuntimeException e) {
                LOG.warn("A query listener failed: {}", listener, e);
            }
        }
    }
}
