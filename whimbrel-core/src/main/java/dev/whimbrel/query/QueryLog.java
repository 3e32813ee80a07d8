package dev.whimbrel.query;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes statements to a log: each at DEBUG, those that fail or take too long at WARN. Secret values are masked.
 *
 * <pre>{@code
 * Database db = Database.of(dataSource).listener(QueryLog.to(LoggerFactory.getLogger("sql")).slowerThan(Duration.ofMillis(200)));
 * }</pre>
 *
 * @param logger where it is written
 * @param slow from when a statement is slow; null for never
 */
public record QueryLog(Logger logger, @Nullable Duration slow) implements QueryListener {

    /** To a logger. */
    public static QueryLog to(Logger logger) {
        return new QueryLog(logger, null);
    }

    /** Statements that take this long or longer are slow. */
    public QueryLog slowerThan(Duration duration) {
        return new QueryLog(logger, duration);
    }

    @Override
    public void onStatement(QueryEvent event) {
        if (event.failure() != null) {
            logger.warn("Failed after {} ms: {} {}", millis(event), event.sql(), event.values());
        } else if (slow != null && event.duration().compareTo(slow) >= 0) {
            logger.warn("Slow, {} ms, {} rows: {} {}", millis(event), event.rows(), event.sql(), event.values());
        } else {
            logger.debug("{} ms, {} rows: {} {}", millis(event), event.rows(), event.sql(), event.values());
        }
    }

    private static String millis(QueryEvent event) {
        return BigDecimal.valueOf(event.duration().toNanos(), 6).toPlainString();
    }
}
