package dev.whimbrel.table;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What makes rows of two tables belong together. Columns are asked for late: classes refer to each other. */
sealed interface Tie {

    /** The columns that it follows. */
    List<Column<?>> keys();

    /** The columns that are equal. */
    Link link(Table<?> from, Table<?> to);

    /** What is wrong with it; null when nothing is. */
    @Nullable String problem(Table<?> from, Table<?> to);

    /** A foreign key of the table that declares the relationship. */
    record Refers(Column<?> key) implements Tie {

        @Override
        public List<Column<?>> keys() {
            return List.of(key);
        }

        @Override
        public Link link(Table<?> from, Table<?> to) {
            return Link.refersTo(from, key, to);
        }

        @Override
        public @Nullable String problem(Table<?> from, Table<?> to) {
            if (!key.relation().equals(from)) {
                return "one(...) follows " + key
                        + ", a column of another table. Name the foreign key of this one, or use many(...) or oneToOne(...)";
            }
            return Relationship.refers(key, to)
                    ? null
                    : "one(...) follows " + key + ", which does not refer to " + to.name()
                            + ". Say references(...) on the column";
        }
    }

    /**
     * A foreign key of the other table.
     *
     * @param verb how it was declared, for errors
     */
    record ReferredBy(String verb, Supplier<? extends Column<?>> key) implements Tie {

        @Override
        public List<Column<?>> keys() {
            return List.of(key.get());
        }

        @Override
        public Link link(Table<?> from, Table<?> to) {
            return Link.referredBy(from, key.get(), to);
        }

        @Override
        public @Nullable String problem(Table<?> from, Table<?> to) {
            Column<?> column = key.get();
            if (!Relationship.refers(column, from)) {
                return verb + "(...) follows " + column + ", which does not refer to " + from.name()
                        + ". Say references(...) on that column";
            }
            return column.relation().equals(to)
                    ? null
                    : verb + "(...) follows " + column + ", which is no column of " + to.name()
                            + ". For a junction table name both of its columns";
        }
    }

    /** Two foreign keys of a junction table. */
    record Through(Supplier<? extends Column<?>> toThis, Supplier<? extends Column<?>> toOther) implements Tie {

        @Override
        public List<Column<?>> keys() {
            return List.of(toThis.get(), toOther.get());
        }

        @Override
        public Link link(Table<?> from, Table<?> to) {
            return Link.through(from, toThis.get(), toOther.get(), to);
        }

        @Override
        public @Nullable String problem(Table<?> from, Table<?> to) {
            Column<?> first = toThis.get();
            Column<?> last = toOther.get();
            if (!Relationship.refers(first, from)) {
                return "many(...) follows " + first + ", which does not refer to " + from.name()
                        + ". Say references(...) on that column";
            }
            return last.relation().equals(first.relation()) && Relationship.refers(last, to)
                    ? null
                    : "many(...) follows " + last + ", which does not refer from the same junction table to "
                            + to.name();
        }
    }

    /** Columns with equal values, which no foreign key holds together. */
    record Matches(Column<?> own, Supplier<? extends Column<?>> other) implements Tie {

        @Override
        public List<Column<?>> keys() {
            return List.of(own, other.get());
        }

        @Override
        public Link link(Table<?> from, Table<?> to) {
            return new Link(List.of(own), List.of(other.get()), null, List.of(), List.of());
        }

        @Override
        public @Nullable String problem(Table<?> from, Table<?> to) {
            if (!own.relation().equals(from)) {
                return own + " is no column of " + from.name() + ", which declares the relationship";
            }
            return other.get().relation().equals(to) ? null : other.get() + " is no column of " + to.name();
        }
    }
}
