package dev.whimbrel.table.expression;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.type.ColumnType;
import dev.whimbrel.table.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of an expression in their order. One writer makes a statement with bound values of them, another the text of a
 * definition with literals.
 */
public interface SqlWriter {

    /** Text as it is. */
    SqlWriter sql(String text);

    /** A name, quoted where it needs quotes. */
    SqlWriter name(String name);

    /** The name of a type, as CAST takes it. */
    SqlWriter type(ColumnType<?> type);

    /** The full name of a table or view. */
    SqlWriter relation(ObjectName name);

    /** The whole row of a source as one value. */
    SqlWriter row(Source source);

    /** A column. */
    SqlWriter column(ColumnReference column);

    /**
     * All columns of a table or view, with commas between them.
     *
     * @param source what they belong to
     */
    default SqlWriter columns(Source source, List<? extends ColumnReference> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                sql(", ");
            }
            column(columns.get(i));
        }
        return this;
    }

    /**
     * A value.
     *
     * @param type its type; null when it is that of the value's class
     */
    SqlWriter value(@Nullable Object value, @Nullable ColumnType<?> type);

    /**
     * A value that is compared with an expression or stored in it.
     *
     * @param like what has its type; a value for a secret column is never shown
     */
    default SqlWriter valueFor(@Nullable Object value, Expression<?> like) {
        return value(value, like.type());
    }

    /**
     * A value where nothing around it tells the server its type, as in the list of a SELECT.
     *
     * @param type its type
     */
    default SqlWriter typedValue(@Nullable Object value, ColumnType<?> type) {
        return value(value, type);
    }

    /**
     * Whether an expression is one of some values.
     *
     * @param values at least one
     * @param not for none of them
     */
    default <T> SqlWriter oneOf(Expression<T> expression, List<T> values, boolean not) {
        expression(expression).sql(not ? " NOT IN (" : " IN (");
        for (int i = 0; i < values.size(); i++) {
            sql(i == 0 ? "" : ", ").valueFor(values.get(i), expression);
        }
        return sql(")");
    }

    /**
     * SQL of one's own.
     *
     * @param sql the text, trusted; {@code {}} stands for the next argument
     * @param arguments as {@link Expressions#expression} takes them
     */
    default SqlWriter template(String sql, @Nullable Object... arguments) {
        new Template<>(Types.TEXT, sql, Arrays.asList(arguments)).writeBare(this);
        return this;
    }

    /**
     * A part that can name the columns of some sources, besides those that can be named around it.
     *
     * @param sources compared by identity
     */
    default SqlWriter within(List<? extends Source> sources, Consumer<SqlWriter> part) {
        part.accept(this);
        return this;
    }

    /** A part of an expression whose values tell of each other: where it has a secret column, none of them is shown. */
    default SqlWriter part(Consumer<SqlWriter> part) {
        part.accept(this);
        return this;
    }

    /** A condition. What is secret in it makes nothing secret around it. */
    default SqlWriter condition(Consumer<SqlWriter> condition) {
        return part(condition);
    }

    /** An expression within this one. */
    default SqlWriter expression(Expression<?> expression) {
        expression.writeTo(this);
        return this;
    }
}
