package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts very many rows by {@code COPY}: {@code db.load(READINGS).withoutValidation().rows(readings)}.
 *
 * @param <R> the row record of the table
 */
public final class Load<R> {

    /** How many rows are inserted at once where they can't be loaded. */
    private static final int PORTION = 1000;

    private final Session session;
    private final Table<R> table;
    private final @Nullable List<? extends Column<?>> columns;
    private final boolean validates;

    Load(Session session, Table<R> table) {
        this(session, table, null, true);
    }

    private Load(Session session, Table<R> table, @Nullable List<? extends Column<?>> columns, boolean validates) {
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

    /** Without the hooks that the database was given. Hooks that see rows afterwards make it an insert, which is slower. */
    public Load<R> withoutHooks() {
        return new Load<>(session.withoutHooks(), table, columns, validates);
    }

    /**
     * Inserts them, all or none. The stream is not closed.
     *
     * @return the number of rows
     */
    public long rows(Stream<? extends NewRow<R>> rows) {
        Hooks<R> hooks = session.hooks(table);
        if (hooks == null || !hooks.anyWriting()) {
            return copy(rows.iterator());
        }
        return hooks.anyAfter(Hooks.Change.INSERT)
                ? insert(rows.iterator())
                : copy(rows.map(row -> DraftRow.of(row, hooks)).iterator());
    }

    private long copy(Iterator<? extends NewRow<R>> rows) {
        return OwnTransaction.where(
                session.hasActor() && table.isAudited(),
                session,
                () -> columns == null
                        ? Loading.run(session, table, validates, rows)
                        : Loading.run(session, table, validates, columns, rows));
    }

    /** Nothing comes back of rows that are loaded, so those that hooks see afterwards are inserted instead. */
    private long insert(Iterator<? extends NewRow<R>> rows) {
        return OwnTransaction.run(session, () -> {
            long count = 0;
            while (rows.hasNext()) {
                List<NewRow<R>> portion = new ArrayList<>(PORTION);
                while (rows.hasNext() && portion.size() < PORTION) {
                    portion.add(rows.next());
                }
                Insert<R> insert = new Insert<>(session, table, InsertedRows.of(table, portion));
                count += (validates ? insert : insert.withoutValidation()).execute();
            }
            return count;
        });
    }
}
