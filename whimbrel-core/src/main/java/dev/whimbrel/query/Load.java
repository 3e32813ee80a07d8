package dev.whimbrel.query;

import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts very many rows by {@code COPY}: {@code db.load(READINGS).withoutValidation().rows(readings)}.
 *
 * @param <R> the row record of the table
 */
public final class Load<R> {

    private final Session session;
    private final Table<R> table;
    private final @Nullable List<? extends Column<?>> columns;
    private final boolean validates;

    Load(Session session, Table<R> table) {
        this(session, table, null, true);
    }

    private Load(
            Session session, Table<R> table, @Nullable List<? extends Column<?>> columns, boolean validates) {
        this.session = session;
        this.table = table;
        this.columns = columns;
        this.validates = validates;
    }

    /** The columns that every row gives; one that is NULL when left out may be left out. All others get their defaults. */
    public Load<R> columns(List<? extends Column<?>> named) {
        return new Load<>(session, table, List.copyOf(named), validates);
    }

    /** Without holding the rows against the rules of the table. */
    public Load<R> withoutValidation() {
        return new Load<>(session, table, columns, false);
    }

    /**
     * Inserts them, all or none. The stream is not closed.
     *
     * @return the number of rows
     */
    public long rows(Stream<? extends NewRow<R>> rows) {
        return columns == null
                ? Loading.run(session, table, validates, rows.iterator())
                : Loading.run(session, table, validates, columns, rows.iterator());
    }
}
