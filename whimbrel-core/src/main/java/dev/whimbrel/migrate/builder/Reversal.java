package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.Nullable;

/**
 * How a step is taken back that Whimbrel can't reverse by itself. Needed only in {@code change(db)}, as the last call; in
 * {@code up(db)} it has no effect.
 */
public interface Reversal {

    /**
     * SQL that takes the step back.
     *
     * @param sql one or several statements; {@code {}} stands for the next argument
     * @param arguments Java values, written as literals; without any, {@code {}} means nothing
     */
    void reversedBy(String sql, @Nullable Object... arguments);

    /** Nothing has to be done on the way back: the step may stay in place, or what it changed is taken away anyway. */
    void reversedByNothing();
}
