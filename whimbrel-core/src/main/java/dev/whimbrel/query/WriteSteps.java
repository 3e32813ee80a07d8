package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Begins statements that write rows. */
public abstract sealed class WriteSteps extends InsertSteps permits Queries {

    WriteSteps() {}

    /** Inserts a row: {@code db.insert(NewUser.email(...).passwordHash(...)).returning().fetchOne()}. */
    public final <R> Insert<R> insert(NewRow<R> row) {
        return insertAll(row.table(), List.of(row));
    }

    /**
     * Inserts any number of rows; none is no statement at all. Rows that give other columns than others do are inserted together
     * with them all the same, and in the order in which they are given.
     *
     * @param table the table that they are for, which also tells it where there are none
     */
    public final <R> Insert<R> insertAll(Table<R> table, Collection<? extends NewRow<R>> rows) {
        return new Insert<>(session(), table, InsertedRows.of(table, rows));
    }

    /** Changes rows of a table: {@code db.update(USERS).set(USERS.isActive, false).where(USERS.id.eq(id)).execute()}. */
    public final <R> Update<R> update(Table<R> table) {
        return new Update<>(session(), table, Visibility.DEFAULT);
    }

    /**
     * Removes rows of a table, {@code db.delete(POSTS).where(POSTS.id.eq(id)).execute()}, or marks them as deleted where the table's class
     * says so by {@code softDelete(column)}. Rows of other tables that refer to one that is marked stay as they are.
     */
    public final <R> Delete<R> delete(Table<R> table) {
        return new Delete<>(session(), table, table.softDeleteColumn().orElse(null), Visibility.DEFAULT);
    }

    /** Removes rows of a table also where it marks rows as deleted, those that are marked already as well. */
    public final <R> Delete<R> hardDelete(Table<R> table) {
        return new Delete<>(session(), table, null, Visibility.DEFAULT.with(Visibility.Deleted.SHOWN));
    }

    /**
     * Takes the mark from rows that are marked as deleted: {@code db.restore(POSTS).where(POSTS.id.eq(id)).execute()}. Other columns may
     * be set as well.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} when the table marks none
     */
    public final <R> Update<R> restore(Table<R> table) {
        Nullable<?> mark = table.softDeleteColumn()
                .orElseThrow(
                        () -> new WhimbrelException(
                                ErrorCode.INVALID_QUERY,
                                "restore(): rows of " + table
                                        + " aren't marked as deleted. softDelete(column) in the table's class says that they are."));
        return new Update<>(session(), table, Visibility.DEFAULT.with(Visibility.Deleted.ONLY)).setNull(mark);
    }

    /**
     * Holds the rows of a table against others, and changes, inserts or removes each accordingly:
     * {@code db.merge(TAGS).using(wanted, on).whenNotMatched().thenInsert(...)}.
     */
    public final <R> MergeInto<R> merge(Table<R> table) {
        return new MergeInto<>(session(), table);
    }

    /**
     * Inserts very many rows in the quickest way that the server has ({@code COPY}), by one statement and without keeping them: either all
     * are inserted or none. Nothing comes back of them, and rows that are there already are an error.
     *
     * <p>All rows give the same columns: those that the first gives, and those that are NULL when left out. The stream is not closed.
     * Rows are held against the rules of their table as they come; after the first that breaks one, the others are only looked at.
     *
     * @return the number of rows
     * @throws WhimbrelException {@code INVALID_QUERY} for a row that gives other columns than the first
     */
    public final <R> long load(Table<R> table, Stream<? extends NewRow<R>> rows) {
        return load(table).rows(rows);
    }

    /** The same with options. */
    public final <R> Load<R> load(Table<R> table) {
        return new Load<>(session(), table);
    }

    /**
     * The same with columns that are named.
     *
     * @param columns those that every row gives; one that is NULL when left out may be left out. All others get their defaults
     */
    public final <R> long load(Table<R> table, List<? extends Column<?>> columns, Stream<? extends NewRow<R>> rows) {
        return load(table).columns(columns).rows(rows);
    }
}
