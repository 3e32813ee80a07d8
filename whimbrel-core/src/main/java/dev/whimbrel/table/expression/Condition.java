package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An expression that is true or false, or NULL where one of its parts is. */
public interface Condition extends Expression<Boolean> {

    /** Always true. An UPDATE or DELETE with this for its condition asks for {@code all()} instead. */
    static Condition always() {
        return Conditions.ALWAYS;
    }

    /** Never true. */
    static Condition never() {
        return Conditions.NEVER;
    }

    /** All of some conditions, without those that are null; {@link #always()} when none is left. */
    static Condition all(Collection<? extends @Nullable Condition> conditions) {
        return Conditions.join(conditions, " AND ", always());
    }

    /** All of some conditions, without those that are null; {@link #always()} when none is left. */
    static Condition all(@Nullable Condition... conditions) {
        return all(Arrays.asList(conditions));
    }

    /** One of some conditions at least, without those that are null; {@link #never()} when none is left. */
    static Condition any(Collection<? extends @Nullable Condition> conditions) {
        return Conditions.join(conditions, " OR ", never());
    }

    /** One of some conditions at least, without those that are null; {@link #never()} when none is left. */
    static Condition any(@Nullable Condition... conditions) {
        return any(Arrays.asList(conditions));
    }

    @Override
    default ColumnType<Boolean> type() {
        return Types.BOOL;
    }

    /** Both. */
    default Condition and(Condition other) {
        return Conditions.of(out -> out.expression(this).sql(" AND ").expression(other));
    }

    /** One of them, or both. */
    default Condition or(Condition other) {
        return Conditions.of(out -> out.expression(this).sql(" OR ").expression(other));
    }

    /** The opposite. */
    default Condition not() {
        return Conditions.of(out -> out.sql("NOT ").expression(this));
    }
}
