package dev.whimbrel.query;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Writable;
import dev.whimbrel.table.expression.Expression;
import java.util.List;
import java.util.function.UnaryOperator;

/** What columns become, where a part of a statement writes them: {@code doUpdate(it -> it.set(TAGS.name, excluded(TAGS.name)))}. */
public final class Assignments {

    private final Table<?> table;
    private final List<Assignment> all;

    private Assignments(Table<?> table, List<Assignment> all) {
        this.table = table;
        this.all = all;
    }

    static Assignments none(Table<?> table) {
        return new Assignments(table, List.of());
    }

    /** What is said of a table. */
    static List<Assignment> of(Table<?> table, UnaryOperator<Assignments> said) {
        return said.apply(none(table)).all();
    }

    List<Assignment> all() {
        return all;
    }

    /** The same when hooks have seen it. */
    @SuppressWarnings("unchecked") // They are hooks of this table.
    <R> Assignments drafted(Hooks<R> hooks) {
        return new Assignments(table, drafted((Table<R>) table, all, hooks));
    }

    static <R> List<Assignment> drafted(Table<R> table, List<Assignment> given, Hooks<R> hooks) {
        if (!hooks.anyDrafting(Hooks.Change.UPDATE)) {
            return given;
        }
        DraftUpdate<R> draft = new DraftUpdate<>(table, given);
        hooks.drafting(Hooks.Change.UPDATE, draft);
        return draft.all();
    }

    Assignments and(List<Assignment> more) {
        Assignments all = this;
        for (Assignment each : more) {
            all = all.plus(each);
        }
        return all;
    }

    private Assignments plus(Assignment assignment) {
        return new Assignments(table, Assignment.plus(table, all, assignment));
    }

    /** Sets a column to a value. */
    public <T> Assignments set(Writable<T> column, T value) {
        return plus(Assignment.value(column.column(), value));
    }

    /** Sets a column that may be NULL to a value, or to NULL for null. */
    public <T> Assignments set(Nullable<T> column, @org.jspecify.annotations.Nullable T value) {
        return plus(Assignment.value(column, value));
    }

    /** Sets a column to what an expression gives. */
    public <T> Assignments set(Writable<T> column, Expression<? extends T> value) {
        return plus(Assignment.expression(column.column(), value));
    }

    /** Sets a column to NULL. */
    public Assignments setNull(Nullable<?> column) {
        return plus(Assignment.value(column, null));
    }
}
