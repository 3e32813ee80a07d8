package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Sortable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one table belong to rows of another, by a foreign key that is there already, or by equal values. It adds nothing to the
 * schema; queries follow it.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public abstract sealed class Relationship<R, O> permits One, OneOrNone, Many {

    private final Table<R> from;
    private final Supplier<? extends Table<O>> to;
    final Tie tie;
    private final List<Supplier<Condition>> filters;

    /** Found when it is needed, because classes refer to each other. Whoever finds it finds the same. */
    private @Nullable Link link;

    Relationship(Table<R> from, Supplier<? extends Table<O>> to, Tie tie, List<Supplier<Condition>> filters) {
        this.from = from;
        this.to = to;
        this.tie = tie;
        this.filters = filters;
    }

    /** The table that declares it. */
    public final Table<R> from() {
        return from;
    }

    /** The other table. */
    public final Table<O> to() {
        return to.get();
    }

    final Supplier<? extends Table<O>> toSupplier() {
        return to;
    }

    /**
     * The columns that it follows: foreign key columns of this table, of the other, or two of a junction table, of which the first
     * refers to this table; or columns of both with equal values. Of a foreign key of several columns it is any one.
     */
    public final List<Column<?>> keys() {
        return tie.keys();
    }

    /** The columns by which the rows belong together. */
    public final Link link() {
        Link known = link;
        if (known == null) {
            known = tie.link(from, to());
            link = known;
        }
        return known;
    }

    /** Which rows of the other table belong to it at all; empty for no condition. */
    public final List<Condition> conditions() {
        return filters.stream().map(Supplier::get).toList();
    }

    /**
     * Which rows of the other table it leads to. The one row that a foreign key promises is there even if it is marked as deleted or out
     * of its table's default scope: the row that refers to it is there.
     */
    public abstract Visibility visibility();

    /** The order in which they come unless a query says another; empty for none. */
    public abstract List<Sortable> order();

    final List<Supplier<Condition>> filters() {
        return filters;
    }

    final List<Supplier<Condition>> filtersAnd(Supplier<Condition> more) {
        return Stream.concat(filters.stream(), Stream.of(more)).toList();
    }

    final RelatedRows rows() {
        List<Condition> conditions = conditions();
        return new RelatedRows(this, conditions.isEmpty() ? null : Condition.all(conditions));
    }

    final RelatedRows rows(Condition condition) {
        return new RelatedRows(this, Condition.all(conditions()).and(condition));
    }

    /** What is wrong with it, for the schema's report; null when nothing is. */
    final @Nullable String problem() {
        return tie.problem(from, to());
    }

    /** Whether a column refers to a table by a foreign key, its own or one of several columns. */
    static boolean refers(Column<?> column, Table<?> table) {
        boolean byItself = column.facts()
                .of(ColumnFact.References.class)
                .anyMatch(reference -> reference.target().get().relation().equals(table));
        return byItself
                || (column.relation() instanceof Table<?> owner
                        && owner.facts().foreignKeys.stream().anyMatch(key -> key.refers(column, table)));
    }
}
