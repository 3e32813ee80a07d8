package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The primary key of a table. */
public final class PrimaryKey {

    private final List<Column<?>> columns;
    private List<Column<?>> include = List.of();
    private @Nullable String name;
    private @Nullable String comment;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

    PrimaryKey(List<Column<?>> columns) {
        this.columns = columns;
    }

    List<Column<?>> columns() {
        return columns;
    }

    /** Its name instead of {@code <table>_pkey}. */
    public PrimaryKey name(String given) {
        name = given;
        return this;
    }

    /** Columns that its index carries without their being part of the key. */
    public PrimaryKey include(Column<?>... carried) {
        include = List.of(carried);
        return this;
    }

    /** A transaction may ask for the check to be made at its end. */
    public PrimaryKey deferrable() {
        deferrability = Deferrability.INITIALLY_IMMEDIATE;
        return this;
    }

    /** The check is made at the end of the transaction. */
    public PrimaryKey initiallyDeferred() {
        deferrability = Deferrability.INITIALLY_DEFERRED;
        return this;
    }

    /** A comment. */
    public PrimaryKey comment(String text) {
        comment = text;
        return this;
    }

    void nameTo(TableDraft draft) {
        draft.names().take(name);
    }

    ConstraintDef.PrimaryKey define(TableDraft draft) {
        return new ConstraintDef.PrimaryKey(
                name == null ? draft.names().primaryKey(draft.name()) : name,
                draft.names(columns, "the primary key"),
                draft.names(include, "the primary key"),
                deferrability,
                comment);
    }
}
