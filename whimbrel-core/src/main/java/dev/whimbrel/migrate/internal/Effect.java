package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that an operation does, before it is written as SQL. */
sealed interface Effect {

    /** A change of the schema. */
    record OfChange(Change change) implements Effect {}

    /**
     * A statement that no change can express.
     *
     * @param sql writes it
     * @param like the change that it amounts to, so that what is known stays right; null for none
     */
    record OfStatement(SqlSource sql, @Nullable Change like) implements Effect {}

    /** SQL as the user wrote it: one or several statements. */
    record OfScript(SqlText sql) implements Effect {}

    /**
     * An update in batches.
     *
     * @param where null for all rows
     */
    record OfBackfill(
            ObjectName table,
            List<Assignment> assignments,
            @Nullable SqlSource where,
            int batch) implements Effect {}

    /** A column and what it is set to. */
    record Assignment(String column, SqlSource value) {}

    /** SQL that is written once it is known for which database. */
    @FunctionalInterface
    interface SqlSource {
        String write(ScriptContext context);
    }
}
