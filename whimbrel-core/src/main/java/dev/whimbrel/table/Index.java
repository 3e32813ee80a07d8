package dev.whimbrel.table;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.Order;
import dev.whimbrel.table.expression.Sortable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An index of a table or of a materialized view. */
public final class Index {

    private final List<? extends Sortable> keys;
    private final Map<String, String> parameters = new TreeMap<>();
    private List<Column<?>> include = List.of();
    private @Nullable Expression<Boolean> where;
    private @Nullable String name;
    private @Nullable String tablespace;
    private @Nullable String comment;
    private String method = "btree";
    private boolean unique;
    private boolean nullsNotDistinct;

    Index(List<? extends Sortable> keys) {
        this.keys = keys;
    }

    /** Each key occurs once. */
    public Index unique() {
        unique = true;
        return this;
    }

    /** Two NULLs count as the same key (PostgreSQL 15). */
    public Index nullsNotDistinct() {
        nullsNotDistinct = true;
        return this;
    }

    /** The access method, for example {@code gin}; without it {@code btree}. */
    public Index using(String accessMethod) {
        method = accessMethod;
        return this;
    }

    /** Columns that the index carries without their being part of the key. */
    public Index include(Column<?>... carried) {
        include = List.of(carried);
        return this;
    }

    /** Only rows that fulfil a condition are in the index. */
    public Index where(Condition condition) {
        where = condition;
        return this;
    }

    /** Only rows that fulfil an SQL condition are in the index. */
    public Index where(String sql) {
        return where(Expressions.condition(sql));
    }

    /** A storage parameter, such as {@code fillfactor}. */
    public Index with(String parameter, Object value) {
        parameters.put(parameter, value.toString());
        return this;
    }

    /** Another tablespace than the database's own. */
    public Index tablespace(String given) {
        tablespace = given;
        return this;
    }

    /** Its name instead of {@code <table>_<keys>_idx}. */
    public Index name(String given) {
        name = given;
        return this;
    }

    /** A comment. */
    public Index comment(String text) {
        comment = text;
        return this;
    }

    void nameTo(TableDraft draft) {
        draft.names().take(name);
    }

    IndexDef define(TableDraft draft) {
        List<IndexElement> elements =
                keys.stream().map(key -> element(key.order(), draft)).toList();
        List<String> carried = draft.names(include, "an index");
        String condition = where == null ? null : draft.text(where);
        return new IndexDef(
                name == null ? draft.names().index(draft.name(), elements, carried) : name,
                unique,
                nullsNotDistinct,
                method,
                elements,
                carried,
                condition,
                parameters,
                tablespace,
                true,
                comment);
    }

    private static IndexElement element(Order order, TableDraft draft) {
        Optional<String> column = order.expression() instanceof Column<?> key
                ? Optional.of(draft.nameOf(key, "an index"))
                : Optional.empty();
        String collation = order.collation();
        String operatorClass = order.operatorClass();
        return new IndexElement(
                column.orElse(null),
                column.isPresent() ? null : draft.text(order.expression()),
                collation == null ? null : ServerNames.collation(collation),
                operatorClass == null ? null : ServerNames.operatorClass(operatorClass),
                Map.of(),
                order.descending(),
                order.nullsFirst());
    }
}
