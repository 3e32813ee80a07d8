package dev.whimbrel.migrate.builder;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL by hand, and the data of tables. Java values are written as literals; SQL is only what a method calls so.
 *
 * <p>In {@code change(db)}, data of tables and columns that the same migration makes needs no way back. For other data, and for
 * all SQL by hand, {@link Reversal#reversedBy} or {@link Reversal#reversedByNothing} says it.
 */
public interface DataOperations {

    /**
     * Runs SQL.
     *
     * <pre>{@code
     * db.sql("CREATE INDEX logs_made ON logs USING brin (made)").reversedBy("DROP INDEX logs_made");
     * db.sql("UPDATE users SET role = {} WHERE email = {}", "admin", email);
     * }</pre>
     *
     * @param sql one or several statements; {@code {}} outside of quotes and comments stands for the next argument
     * @param arguments Java values, written as literals, or {@link SqlExpression}s; without any, {@code {}} means nothing.
     *     JDBC's {@code ?} never does
     */
    Reversal sql(String sql, @Nullable Object... arguments);

    /**
     * Reads rows, as the steps before left them. Only in {@code up} and {@code down}: what {@code change} does must not depend
     * on data, because its reverse would find other data. A plan that touches nothing gives no rows.
     *
     * @param sql a query; {@code {}} stands for the next argument
     */
    List<Row> query(String sql, @Nullable Object... arguments);

    /** Inserts a row: values by column name. */
    InsertBuilder insert(String table, Map<String, ? extends @Nullable Object> row);

    /** Inserts rows; none do nothing. A column that only some rows have gets its default in the others. */
    InsertBuilder insert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows);

    /** Inserts rows, whose values follow: {@code db.insert("tags", "name").values("java").values("sql")}. */
    ValuesBuilder insert(String table, String firstColumn, String... moreColumns);

    /** Updates rows: {@code db.update("users").set("role", "member").where("role IS NULL")}. */
    UpdateBuilder update(String table);

    /** Deletes rows: {@code db.delete("sessions").where("expires_at < now()")}. */
    DeleteBuilder delete(String table);

    /**
     * Updates many rows in batches along the primary key, each in a transaction of its own, so that no row is locked for
     * long: {@code db.backfill("users").setSql("normalized_email", "lower(email)").where("normalized_email IS NULL")}. It goes
     * on where it was when the runner is stopped, and handles each row once.
     */
    BackfillBuilder backfill(String table);
}
