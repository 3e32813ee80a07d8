package dev.whimbrel.table.expression;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An expression that may be NULL. Only these can be asked for it: a NOT NULL column has no {@code isNull()}.
 *
 * @param <T> the Java type of its values
 */
public interface NullableExpression<T> extends Expression<T> {

    @Override
    default @Nullable T read(ResultRow row, int first) throws SQLException {
        return row.get(first, type());
    }

    @Override
    default NullableExpression<T> orNull() {
        return this;
    }

    /** Whether it is NULL. */
    default Condition isNull() {
        return Conditions.of(out -> out.expression(this).sql(" IS NULL"));
    }

    /** Whether it is not NULL. */
    default Condition isNotNull() {
        return Conditions.of(out -> out.expression(this).sql(" IS NOT NULL"));
    }
}
