package dev.whimbrel.query.internal;

import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.SqlWriter;

/**
 * A row of a table that a statement writes, for which the server has a name of its own.
 *
 * @param sourceName {@code excluded}, {@code old} or {@code new}
 * @param table the very table that is written, not an alias of it
 */
public record WrittenRow(String sourceName, Relation<?> table) implements NamedSource {

    @Override
    public void writeSource(SqlWriter out) {
        out.name(sourceName);
    }

    @Override
    public String toString() {
        return sourceName;
    }
}
