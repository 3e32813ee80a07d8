package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Aggregates;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Grouping;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Sortable;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A query. Each step gives a new one; the methods that begin with {@code fetch}, and {@code stream}, {@code forEach},
 * {@code count} and {@code exists}, run it.
 *
 * @param <T> what it gives for each row
 * @param <S> the kind of query itself
 */
public abstract class Select<T, S extends Select<T, S>> {

    final Session session;
    final SelectState state;

    Select(Session session, SelectState state) {
        this.session = session;
        this.state = state;
    }

    /** The same query with other things said of it. */
    abstract S with(SelectState state);

    /** What it gives for each row. */
    abstract Selectable<T> row();

    /** The elements of its list. */
    abstract List<? extends Selectable<?>> list();

    final S but(Consumer<SelectState> change) {
        return with(state.but(change));
    }

    /** Common table expressions that its FROM can name. */
    public final S with(CommonTable<?>... tables) {
        return but(next -> next.with = SelectState.plus(state.with, List.of(tables)));
    }

    /** Each row once. */
    public final S distinct() {
        return but(next -> next.distinct = true);
    }

    /** Of rows that agree in some expressions the first, by an order that begins with these. */
    public final S distinctOn(Expression<?>... expressions) {
        return but(next -> next.distinctOn = List.of(expressions));
    }

    /** Only rows that fulfil a condition, besides those that were said before. */
    public final S where(Condition condition) {
        return but(next -> next.where = SelectState.and(state.where, condition));
    }

    /** Also rows that are marked as deleted, of all of its tables. Queries within it, and relations, say it for themselves. */
    public final S withDeleted() {
        return seeing(rows -> rows.with(Visibility.Deleted.SHOWN));
    }

    private S seeing(UnaryOperator<Visibility> change) {
        return with(state.seeing(change));
    }

    /** Also rows of a table that are marked as deleted. */
    public final S withDeleted(Table<?> table) {
        return seeing(table, Visibility.Deleted.SHOWN);
    }

    /**
     * Only rows that are marked as deleted, of the table that it reads first.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} when it marks none
     */
    public final S onlyDeleted() {
        Source first = state.sources.get(0);
        if (!(first instanceof Table<?> table) || table.softDeleteColumn().isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "onlyDeleted(): rows of " + first
                            + " aren't marked as deleted. softDelete(column) in the table's class says that they are.");
        }
        return seeing(table, Visibility.Deleted.ONLY);
    }

    private S seeing(Table<?> table, Visibility.Deleted deleted) {
        return with(state.seeing(
                table, state.exceptions.getOrDefault(table, state.visibility).with(deleted)));
    }

    /** Without the default scopes of its tables. Rows that are marked as deleted stay away: see {@link #withDeleted()}. */
    public final S unscoped() {
        return seeing(Visibility::unscoped);
    }

    /**
     * What a scope says: conditions, an order, a limit, relations, whatever is said of several queries under one name.
     *
     * @param scope {@code Posts::newest}, a method that takes a query and gives it back with more said
     */
    @SuppressWarnings("unchecked") // Each kind of query is itself.
    public final <Q> Q scope(Function<? super S, ? extends Q> scope) {
        return scope.apply((S) this);
    }

    /** One row for all that agree in some expressions, or for each of several sets of them, as {@code rollup(...)} makes them. */
    public final S groupBy(Grouping... keys) {
        return but(next -> next.groupBy = SelectState.plus(state.groupBy, List.of(keys)));
    }

    /** Only groups that fulfil a condition, besides those that were said before. */
    public final S having(Condition condition) {
        return but(next -> next.having = SelectState.and(state.having, condition));
    }

    /** In an order; said again, it breaks ties of the order before. */
    public final S orderBy(Sortable... keys) {
        return orderBy(List.of(keys));
    }

    /** In an order; said again, it breaks ties of the order before. */
    public final S orderBy(List<? extends Sortable> keys) {
        return but(next -> next.orderBy = SelectState.plus(state.orderBy, keys));
    }

    /**
     * No more rows than these.
     *
     * @param rows 0 or more
     */
    public final S limit(long rows) {
        return but(next -> next.limit = notNegative("limit", rows));
    }

    /**
     * Without the first rows. The server reads them all the same: for long lists, keyset pages are quicker.
     *
     * @param rows 0 or more
     */
    public final S offset(long rows) {
        return but(next -> next.offset = notNegative("offset", rows));
    }

    private static long notNegative(String what, long rows) {
        if (rows < 0) {
            throw new WhimbrelException(ErrorCode.INVALID_QUERY, what + "(" + rows + ") must not be negative.");
        }
        return rows;
    }

    /** Locks the rows that it reads; only of use within a transaction. */
    public final S lock(RowLock lock) {
        return but(next -> next.locks = SelectState.plus(state.locks, lock));
    }

    /** Locks the rows that it reads until the end of the transaction, as for an UPDATE. Outside of one it is refused. */
    public final S forUpdate() {
        return lock(RowLock.forUpdate());
    }

    /** The rows of both, each once. */
    public final S union(Select<? extends T, ?> other) {
        return combined(" UNION ", other);
    }

    /** The rows of both. */
    public final S unionAll(Select<? extends T, ?> other) {
        return combined(" UNION ALL ", other);
    }

    /** The rows that are in both, each once. */
    public final S intersect(Select<? extends T, ?> other) {
        return combined(" INTERSECT ", other);
    }

    /** The rows that are in both, as often as in the one that has fewer of it. */
    public final S intersectAll(Select<? extends T, ?> other) {
        return combined(" INTERSECT ALL ", other);
    }

    /** The rows of this one that aren't in the other, each once. */
    public final S except(Select<? extends T, ?> other) {
        return combined(" EXCEPT ", other);
    }

    /** The rows of this one but for as many as the other has of it. */
    public final S exceptAll(Select<? extends T, ?> other) {
        return combined(" EXCEPT ALL ", other);
    }

    private S combined(String operator, Select<? extends T, ?> other) {
        SelectState next = new SelectState();
        next.sources = state.sources;
        next.combined = List.of(new SelectState.Combined("", this), new SelectState.Combined(operator, other));
        return with(next);
    }

    /**
     * Says how what belongs to the rows, {@code with(POSTS.tags)}, comes from the database: by default in batches, of a stream in one
     * statement.
     */
    public final S nesting(Nesting nesting) {
        return but(next -> next.nesting = nesting);
    }

    /** All rows. */
    public final List<T> fetch() {
        requireTransactionForLocks();
        Selectable<T> row = row();
        return state.nesting != Nesting.ONE_STATEMENT && state.combined.isEmpty() && NestedFetch.isOf(row)
                ? session.queryInBatches(statement(true), row)
                : session.query(statement(), row);
    }

    private void requireTransactionForLocks() {
        if (!state.locks.isEmpty() && session.transaction() == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Locks last until the end of a transaction, and this thread is in none: the rows would be free again"
                            + " before anything is done with them. Run the query in transaction(...): "
                            + statement().sql());
        }
    }

    /**
     * The row, or nothing when there is none.
     *
     * @throws WhimbrelException {@code NOT_ONE_ROW} when there are several
     */
    public final Optional<T> fetchOptional() {
        List<T> rows = atMostOne();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /**
     * The one row that there is.
     *
     * @throws WhimbrelException {@code NOT_ONE_ROW} when there is none or several
     */
    public final T fetchOne() {
        List<T> rows = atMostOne();
        if (rows.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.NOT_ONE_ROW,
                    "The query gave no row, where fetchOne() needs one: "
                            + statement().sql());
        }
        return rows.get(0);
    }

    /** The first row, or nothing when there is none. */
    public final Optional<T> fetchFirst() {
        List<T> rows = limit(state.limit == null ? 1 : Math.min(1, state.limit)).fetch();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /**
     * The rows for each of some keys, by one statement whatever their number. A limit is one for each key.
     *
     * @param column where the keys are: a whole number, UUID, text, date or enum
     * @return the rows of each key, in the order of the keys; an empty list where there is none
     */
    public final <K> Map<K, List<T>> fetchBy(Column<K> column, Collection<? extends K> keys) {
        return KeyedRows.by(this, column, keys);
    }

    /**
     * The row for each of some keys, or nothing, by one statement whatever their number.
     *
     * @param column where the keys are: a whole number, UUID, text, date or enum
     * @return the row of each key, in the order of the keys
     * @throws WhimbrelException {@code NOT_ONE_ROW} when there are several for a key
     */
    public final <K> Map<K, Optional<T>> fetchOneBy(Column<K> column, Collection<? extends K> keys) {
        return KeyedRows.oneBy(this, column, keys);
    }

    private List<T> atMostOne() {
        List<T> rows = fetch();
        if (rows.size() > 1) {
            throw new WhimbrelException(
                    ErrorCode.NOT_ONE_ROW,
                    "The query gave " + rows.size() + " rows where one was asked for; fetchFirst() takes the first: "
                            + statement().sql());
        }
        return rows;
    }

    /** Each row, without keeping them: they come from the database in portions. */
    public final void forEach(Consumer<? super T> each) {
        requireTransactionForLocks();
        session.forEach(statement(), row(), Session.FETCH_SIZE, each);
    }

    /**
     * The rows as a stream, which must be closed; they come from the database in portions.
     *
     * @param fetchSize how many rows a portion has, at least 1
     */
    public final Stream<T> stream(int fetchSize) {
        requireTransactionForLocks();
        return session.stream(statement(), row(), fetchSize);
    }

    /** The rows as a stream, which must be closed; they come from the database in portions. */
    public final Stream<T> stream() {
        return stream(Session.FETCH_SIZE);
    }

    /**
     * A page by its number, with the number of all rows. The later a page, the slower it is, and rows that come or go meanwhile
     * shift it; {@link #pageAfter} has neither fault.
     *
     * @param page from 1
     * @param size how many rows a page has, at least 1
     */
    public final Page<T> page(int page, int size) {
        if (page < 1 || size < 1) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "page(" + page + ", " + size + "): pages are numbered from 1, and hold rows.");
        }
        if (state.limit != null || state.offset != null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY, "A page has its own limit; leave out limit() and offset().");
        }
        long total = but(next -> {
                    next.orderBy = List.of();
                    next.locks = List.of();
                })
                .count();
        long offset = (page - 1L) * size;
        List<T> rows = offset >= total ? List.of() : limit(size).offset(offset).fetch();
        return new Page<>(rows, total, page, size);
    }

    /**
     * The first rows, and a cursor for those after them. It takes as long for every page where an index has the order.
     *
     * @param size how many rows, at least 1
     */
    public final KeysetPage<T> firstPage(int size) {
        return new Keyset<>(this, size).first();
    }

    /**
     * The rows after a cursor. The order is made unique by the primary keys, so no row is left out or comes twice, whatever comes
     * and goes meanwhile.
     *
     * @param cursor of a page of the same query
     * @param size how many rows, at least 1
     * @throws WhimbrelException {@code INVALID_CURSOR} when it isn't one, or of another order
     */
    public final KeysetPage<T> pageAfter(String cursor, int size) {
        return new Keyset<>(this, size).after(cursor);
    }

    /**
     * The rows before a cursor, in the query's order.
     *
     * @param cursor of a page of the same query
     * @param size how many rows, at least 1
     * @throws WhimbrelException {@code INVALID_CURSOR} when it isn't one, or of another order
     */
    public final KeysetPage<T> pageBefore(String cursor, int size) {
        return new Keyset<>(this, size).before(cursor);
    }

    /** How many rows it would give, its limit and offset included. */
    public final long count() {
        Derived<T> counted = asTable("counted");
        return new Select1<>(session, SelectState.from(counted), Aggregates.count()).fetchOne();
    }

    /** Whether it gives any row. */
    public final boolean exists() {
        return new Select1<>(session, new SelectState(), Exists.exists(this)).fetchOne();
    }

    /** The statement and its values, as they are sent; secret values are masked. */
    public final SqlText toSql() {
        return SqlText.of(statement());
    }

    final Statement statement() {
        return statement(false);
    }

    private Statement statement(boolean batched) {
        StatementWriter out = new StatementWriter(session.names());
        SelectText.write(state, list(), batched, out);
        return out.statement();
    }

    /** Writes it into another statement, without parentheses. */
    public final void writeTo(SqlWriter out) {
        SelectText.write(state, list(), StatementWriter.of(out));
    }

    /**
     * This query as a table of another: {@code from(recent)}. Its columns are got by what was selected:
     * {@code recent.get(POSTS.authorId)}.
     *
     * @param name its name there
     */
    public final Derived<T> asTable(String name) {
        return new Derived<>(QueryBody.of(this), name, false);
    }

    /** The statement's text. */
    @Override
    public final String toString() {
        return statement().sql();
    }
}
