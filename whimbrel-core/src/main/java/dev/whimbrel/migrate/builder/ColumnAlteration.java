package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a column; what is not named stays. The methods with {@code from} can be reversed; those without only when the
 * same migration made the column.
 */
public interface ColumnAlteration {

    /** A new type, as in SQL: {@code type("varchar(100)", "varchar(255)")}. */
    ColumnAlteration type(String from, String to);

    /** A new type. */
    ColumnAlteration type(SqlType from, SqlType to);

    /** A new type, as in SQL; what it was is not told. */
    ColumnAlteration type(String to);

    /** A new type; what it was is not told. */
    ColumnAlteration type(SqlType to);

    /** The SQL expression that makes the new value from the row's old values; only with a new type. */
    ColumnAlteration using(String expression);

    /** The SQL expression that makes the old value again on the way back; needed when {@link #using} is more than a cast. */
    ColumnAlteration usingBack(String expression);

    /** The collation of the new type. */
    ColumnAlteration collate(String collation);

    /** NULL is allowed. */
    ColumnAlteration nullable();

    /** NULL is refused; it is an error when a row holds one. */
    ColumnAlteration notNull();

    /**
     * Another default.
     *
     * @param from the value so far; null for none
     * @param to a Java value or an {@link SqlExpression}; null for none
     */
    ColumnAlteration defaultTo(@Nullable Object from, @Nullable Object to);

    /** Another default; what it was is not told. */
    ColumnAlteration defaultTo(Object value);

    /** Another default as an SQL expression; what it was is not told. */
    ColumnAlteration defaultSql(String expression);

    /** No default any more; what it was is not told. */
    ColumnAlteration dropDefault();

    /** The column begins to count up; a given value is refused. It has to be NOT NULL and without a default. */
    ColumnAlteration addIdentity();

    /** The column begins to count up; a given value is accepted. It has to be NOT NULL and without a default. */
    ColumnAlteration addIdentityByDefault();

    /** The column begins to count up in a way of its own. */
    ColumnAlteration addIdentity(Consumer<IdentityBuilder> options);

    /** The column counts up in another way, completely described. What it has counted so far stays. */
    ColumnAlteration alterIdentity(Consumer<IdentityBuilder> from, Consumer<IdentityBuilder> to);

    /** The column stops counting up; how it counted is not told. */
    ColumnAlteration dropIdentity();

    /** The column stops counting up. */
    ColumnAlteration dropIdentity(Consumer<IdentityBuilder> from);

    /** The generated column is computed in another way (PostgreSQL 17). */
    ColumnAlteration expression(String from, String to);

    /** The generated column becomes an ordinary one that keeps its values. There is no way back. */
    ColumnAlteration dropExpression();
}
