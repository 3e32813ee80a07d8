package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;

/** An expression that is true or false, or NULL where one of its parts is. */
public interface Condition extends Expression<Boolean> {

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
