package dev.whimbrel.query;

import dev.whimbrel.query.internal.Bind;
import dev.whimbrel.query.internal.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who listen of statements. With nobody listening nothing is measured. */
record Listeners(List<QueryListener> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final Timer NONE = new Timer(List.of(), new Statement("", List.of()), 0);

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
            for (QueryListener listener : listeners) {
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
}
