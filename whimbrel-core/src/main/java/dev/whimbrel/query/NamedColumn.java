package dev.whimbrel.query;

import dev.whimbrel.query.internal.NamedSource;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;

/** A column of a source that goes by a name of the query's own. */
record NamedColumn<C>(NamedSource source, String name, ColumnType<C> type, boolean secret)
        implements Expression<C>, ColumnReference {

    @Override
    public ObjectName relationName() {
        return new ObjectName("", source.sourceName());
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.column(this);
    }

    @Override
    public String toString() {
        return source.sourceName() + "." + name;
    }
}
