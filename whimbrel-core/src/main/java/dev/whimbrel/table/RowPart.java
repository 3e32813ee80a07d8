package dev.whimbrel.table;

import dev.whimbrel.table.expression.OptionalRow;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some columns of a row as a record of their own; the others are not read. The annotation processor writes one without secrets for each
 * table that has any: {@code db.from(USERS).select(UserWithoutSecrets.from(USERS))}.
 *
 * @param relation the table or view, or an alias of it
 * @param columns the columns, in the order in which the reader reads them
 * @param reader makes the record
 * @param <P> the record
 */
public record RowPart<P>(Relation<?> relation, List<Column<?>> columns, Function<RowReader, P> reader)
        implements Selectable<P> {

    public RowPart {
        columns = List.copyOf(columns);
    }

    @Override
    public int width() {
        return columns.size();
    }

    @Override
    public void writeSelection(SqlWriter out) {
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i == 0 ? "" : ", ").column(columns.get(i));
        }
    }

    @Override
    public P read(ResultRow row, int first) {
        return reader.apply(RowReader.of(row, first));
    }

    /** It where an outer join finds a row, and nothing where it doesn't. */
    public Selectable<Optional<P>> optional() {
        return OptionalRow.of(this, relation, Relation.neverNull(columns));
    }
}
