package dev.whimbrel.table;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one table belong to rows of another, by a foreign key that is there already. It adds nothing to the schema; queries
 * follow it.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public abstract sealed class Relationship<R, O> permits One, OneOrNone, Many {

    private final Table<R> from;
    private final Supplier<? extends Table<O>> to;
    private final List<Supplier<? extends Column<?>>> keys;

    Relationship(Table<R> from, Supplier<? extends Table<O>> to, List<Supplier<? extends Column<?>>> keys) {
        this.from = from;
        this.to = to;
        this.keys = keys;
    }

    /** The table that declares it. */
    public final Table<R> from() {
        return from;
    }

    /** The other table. */
    public final Table<O> to() {
        return to.get();
    }

    /**
     * The foreign key columns that it follows: one of this table, one of the other, or two of a junction table, of which the
     * first refers to this table. Of a foreign key of several columns it is any one.
     */
    public final List<Column<?>> keys() {
        return keys.stream().<Column<?>>map(Supplier::get).toList();
    }

    /** The columns by which the rows belong together. */
    public abstract Link link();

    /** What is wrong with it, for the schema's report; null when nothing is. */
    abstract @Nullable String problem();

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
