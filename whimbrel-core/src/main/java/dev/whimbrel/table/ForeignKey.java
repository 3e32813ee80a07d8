package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.ReferentialAction;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A foreign key of a table. */
public final class ForeignKey {

    private final List<Column<?>> columns;
    private List<Supplier<? extends Column<?>>> targets = List.of();
    private List<Column<?>> setColumns = List.of();
    private @Nullable String name;
    private @Nullable String comment;
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
    private boolean matchFull;
    private boolean indexed = true;
    private boolean validated = true;

    ForeignKey(List<Column<?>> columns) {
        this.columns = columns;
    }

    /** What it refers to, in the order of the referring columns: {@code references(() -> ORDERS.shop, () -> ORDERS.number)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ForeignKey references(Supplier<? extends Column<?>>... columnsReferredTo) {
        targets = List.of(columnsReferredTo);
        return this;
    }

    /** Its name instead of {@code <table>_<columns>_fkey}. */
    public ForeignKey name(String given) {
        name = given;
        return this;
    }

    /** What becomes of the referring rows when a row is deleted; by default that is an error. */
    public ForeignKey onDelete(ReferentialAction action) {
        onDelete = action;
        return this;
    }

    /** When a row is deleted, only these of the referring columns become NULL or their default (PostgreSQL 15). */
    public ForeignKey onDelete(ReferentialAction action, Column<?>... changed) {
        setColumns = List.of(changed);
        return onDelete(action);
    }

    /** What becomes of the referring rows when a key changes; by default that is an error. */
    public ForeignKey onUpdate(ReferentialAction action) {
        onUpdate = action;
        return this;
    }

    /** A composite reference is all NULL or not at all. */
    public ForeignKey matchFull() {
        matchFull = true;
        return this;
    }

    /** A transaction may ask for the check to be made at its end. */
    public ForeignKey deferrable() {
        deferrability = Deferrability.INITIALLY_IMMEDIATE;
        return this;
    }

    /** The check is made at the end of the transaction. */
    public ForeignKey initiallyDeferred() {
        deferrability = Deferrability.INITIALLY_DEFERRED;
        return this;
    }

    /** Existing rows are not checked; for one that is in databases already in this state. */
    public ForeignKey notValid() {
        validated = false;
        return this;
    }

    /** No index comes with it: deletes in the other table read this one whole. */
    public ForeignKey withoutIndex() {
        indexed = false;
        return this;
    }

    /** A comment. */
    public ForeignKey comment(String text) {
        comment = text;
        return this;
    }

    /** What it refers to, as it was said. */
    List<Column<?>> referredColumns() {
        return targets.stream().<Column<?>>map(Supplier::get).toList();
    }

    List<Column<?>> columns() {
        return columns;
    }

    boolean refers(Column<?> column, Table<?> table) {
        return columns.contains(column)
                && targets.stream().anyMatch(target -> target.get().relation().equals(table));
    }

    boolean indexed() {
        return indexed;
    }

    void nameTo(TableDraft draft) {
        draft.names().take(name);
    }

    /** Null when what it refers to can't be told; the problem is then noted. */
    ConstraintDef.@Nullable ForeignKey define(TableDraft draft) {
        List<Column<?>> referenced = new References(draft, columns, targets).columns();
        if (referenced.isEmpty()) {
            return null;
        }
        List<String> names = draft.names(columns, "a foreign key");
        return new ConstraintDef.ForeignKey(
                name == null ? draft.names().foreignKey(draft.name(), names) : name,
                names,
                referenced.get(0).relationName(),
                referenced.stream().map(Column::name).toList(),
                onDelete,
                onUpdate,
                matchFull,
                draft.names(setColumns, "a foreign key"),
                deferrability,
                validated,
                comment);
    }
}
