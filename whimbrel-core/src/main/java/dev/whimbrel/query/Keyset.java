package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.Names;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Grouping;
import dev.whimbrel.table.expression.GroupingSet;
import dev.whimbrel.table.expression.GroupingSets;
import dev.whimbrel.table.expression.Order;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Sortable;
import dev.whimbrel.table.expression.Source;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages that begin where another ended. The values of the order in the last row are remembered, and the rows whose values come after
 * them are asked for; so each page costs the same, however far it is.
 */
final class Keyset<T> {

    private final Select<T, ?> query;
    private final int size;
    private final List<KeysetKey<?>> keys;
    private final int fingerprint;

    Keyset(Select<T, ?> query, int size) {
        this.query = query;
        this.size = size;
        SelectState state = query.state;
        if (size < 1) {
            throw invalid("A page of " + size + " rows holds none.");
        }
        if (state.limit != null || state.offset != null) {
            throw invalid("A page has its own limit; leave out limit() and offset().");
        }
        if (state.distinct || !state.distinctOn.isEmpty() || !state.combined.isEmpty()) {
            throw invalid("Pages by a cursor need the rows as they are; select from the query with asTable(\"...\").");
        }
        keys = keys(state, query.session.names());
        fingerprint = text().hashCode();
    }

    private static WhimbrelException invalid(String message) {
        return new WhimbrelException(ErrorCode.INVALID_QUERY, message);
    }

    /** What is ordered by, and after it what makes the order unique. */
    private static List<KeysetKey<?>> keys(SelectState state, Names names) {
        List<KeysetKey<?>> keys = new ArrayList<>();
        List<Expression<?>> known = new ArrayList<>();
        for (Sortable sortable : state.orderBy) {
            Order order = sortable.order();
            keys.add(KeysetKey.of(order, mayBeNull(order.expression(), state), names));
            known.add(order.expression());
        }
        for (Expression<?> more : unique(state)) {
            if (!known.contains(more)) {
                keys.add(KeysetKey.of(more.asc(), mayBeNull(more, state), names));
            }
        }
        if (keys.isEmpty()) {
            throw invalid("Pages by a cursor need an order that tells all rows apart; say orderBy(...).");
        }
        return keys;
    }

    private static List<Expression<?>> unique(SelectState state) {
        if (!state.groupBy.isEmpty()) {
            return state.groupBy.stream().<Expression<?>>map(Keyset::key).toList();
        }
        List<Expression<?>> columns = new ArrayList<>();
        for (Source source : state.sources) {
            if (source instanceof Table<?> table) {
                columns.addAll(table.primaryKeyColumns());
            }
        }
        return columns;
    }

    private static Expression<?> key(Grouping grouping) {
        return switch (grouping) {
            case Expression<?> expression -> expression;
            case GroupingSet set -> throw notOfSets();
            case GroupingSets sets -> throw notOfSets();
        };
    }

    /** Nothing in a row of grouping sets tells it apart from all others. */
    private static WhimbrelException notOfSets() {
        return invalid("Rows of grouping sets have no pages by a cursor; select from the query with asTable(\"...\").");
    }

    private static boolean mayBeNull(Expression<?> expression, SelectState state) {
        boolean outer = state.joins.stream().anyMatch(join -> join.kind().outer);
        return outer || !(expression instanceof Column<?> column) || column.allowsNull();
    }

    private String text() {
        StatementWriter out = new StatementWriter(query.session.names()).withoutScope();
        out.commas(keys, key -> key.writeTo(out));
        return out.statement().sql();
    }

    KeysetPage<T> first() {
        List<Positioned<T>> rows = fetch(Condition.always(), false);
        boolean more = cut(rows);
        return new KeysetPage<>(data(rows), more ? last(rows) : Optional.empty(), Optional.empty());
    }

    KeysetPage<T> after(String cursor) {
        List<Positioned<T>> rows = fetchBeyond(cursor, false);
        boolean more = cut(rows);
        Optional<String> previous = rows.isEmpty() ? Optional.of(cursor) : first(rows);
        return new KeysetPage<>(data(rows), more ? last(rows) : Optional.empty(), previous);
    }

    KeysetPage<T> before(String cursor) {
        List<Positioned<T>> rows = fetchBeyond(cursor, true);
        boolean more = cut(rows);
        Collections.reverse(rows);
        Optional<String> next = rows.isEmpty() ? Optional.of(cursor) : last(rows);
        return new KeysetPage<>(data(rows), next, more ? first(rows) : Optional.empty());
    }

    /** One row more than the page has tells whether there are more. */
    private boolean cut(List<Positioned<T>> rows) {
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        return more;
    }

    private Optional<String> first(List<Positioned<T>> rows) {
        return Optional.of(cursor(rows.get(0)));
    }

    private Optional<String> last(List<Positioned<T>> rows) {
        return Optional.of(cursor(rows.get(rows.size() - 1)));
    }

    private String cursor(Positioned<T> row) {
        List<@Nullable String> texts = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Object value = row.keys().get(i);
            texts.add(value == null ? null : keys.get(i).expression().type().text(value));
        }
        return CursorText.write(fingerprint, texts);
    }

    private static <T> List<T> data(List<Positioned<T>> rows) {
        return rows.stream().map(Positioned::row).toList();
    }

    /** A row, and the values of the order in it. */
    private record Positioned<T>(T row, List<@Nullable Object> keys) {}

    private List<Positioned<T>> fetchBeyond(String cursor, boolean backwards) {
        Condition beyond = beyond(cursor, backwards);
        try {
            return fetch(beyond, backwards);
        } catch (WhimbrelException e) {
            if (e.getCause() instanceof SQLException failure
                    && query.session.dialect().isUnreadableValue(failure)) {
                throw CursorText.invalid("has a value that the server can't read", e);
            }
            throw e;
        }
    }

    private List<Positioned<T>> fetch(Condition beyond, boolean backwards) {
        List<Sortable> order = new ArrayList<>();
        keys.forEach(key -> order.add(key.order(backwards)));
        SelectState state = query.state.but(next -> {
            next.orderBy = order;
            next.limit = size + 1L;
            if (query.state.groupBy.isEmpty()) {
                next.where = SelectState.and(query.state.where, beyond);
            } else {
                next.having = SelectState.and(query.state.having, beyond);
            }
        });
        List<Selectable<?>> list = new ArrayList<>(query.list());
        keys.forEach(key -> list.add(key.expression().orNull()));
        return new ArrayList<>(new Select1<>(query.session, state, positioned(list), list).fetch());
    }

    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is.
    private Selectable<Positioned<T>> positioned(List<Selectable<?>> list) {
        Selectable<T> row = query.row();
        int width = row.width();
        return new Mapped<>(list, (rows, first) -> {
            List<@Nullable Object> values = new ArrayList<>(keys.size());
            for (int i = 0; i < keys.size(); i++) {
                values.add(rows.get(first + width + i, keys.get(i).expression().type()));
            }
            return new Positioned<>(row.read(rows, first), values);
        });
    }

    /**
     * The rows after some values of the order: greater in the first key, or equal in it and greater in the second, and so on. That
     * none is less in the first key follows, but lets an index be entered there. Where all keys go the same way and none may be
     * NULL, it is one comparison of rows, which an index answers as a whole.
     */
    private Condition beyond(String cursor, boolean backwards) {
        List<@Nullable String> values = CursorText.read(cursor, fingerprint, keys.size());
        boolean plain = keys.stream().allMatch(key -> key.isPlain(keys.get(0)));
        if (keys.size() > 1 && plain && values.stream().allMatch(Objects::nonNull)) {
            return KeysetKey.beyond(keys, values, backwards);
        }
        Condition beyond = Condition.never();
        for (int i = keys.size() - 1; i >= 0; i--) {
            KeysetKey<?> key = keys.get(i);
            String value = values.get(i);
            Condition further = key.beyond(value, backwards);
            beyond = i == keys.size() - 1 ? further : further.or(key.same(value).and(beyond));
        }
        return keys.size() == 1
                ? beyond
                : keys.get(0).notBefore(values.get(0), backwards).and(beyond);
    }
}
