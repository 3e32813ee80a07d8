package dev.whimbrel.query;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was run.
 *
 * @param sql the text
 * @param values the values as text; secret ones are {@code ***}
 * @param duration from sending it to the last row that was read
 * @param rows how many rows it gave or changed; -1 when it failed
 * @param failure why it failed; null when it didn't
 */
public record QueryEvent(
        String sql,
        List<String> values,
        Duration duration,
        long rows,
        @Nullable Throwable failure) {}
