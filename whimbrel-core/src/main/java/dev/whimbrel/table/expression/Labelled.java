package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An expression with a name in the list of a query. ORDER BY, GROUP BY and queries around it can use the name.
 *
 * @param <T> the Java type of its values
 */
public final class Labelled<T> implements Expression<T> {

    private final Expression<T> expression;
    private final String label;

    Labelled(Expression<T> expression, String label) {
        this.expression = expression;
        this.label = label;
    }

    /** What has the name. */
    public Expression<T> expression() {
        return expression;
    }

    /** The name. */
    public String label() {
        return label;
    }

    @Override
    public ColumnType<T> type() {
        return expression.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        expression.writeTo(out);
    }

    @Override
    public void writeSelection(SqlWriter out) {
        expression.writeSelection(out);
        out.sql(" AS ").name(label);
    }

    @Override
    public @Nullable T read(ResultRow row, int first) throws SQLException {
        return expression.read(row, first);
    }

    /** The name, for messages. */
    @Override
    public String toString() {
        return label;
    }
}
