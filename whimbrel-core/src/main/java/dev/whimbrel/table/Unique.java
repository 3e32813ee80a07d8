package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unique constraint of a table. */
public final class Unique {

    private final List<Column<?>> columns;
    private List<Column<?>> include = List.of();
    private @Nullable String name;
    private @Nullable String comment;
    private boolean nullsNotDistinct;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

    Unique(List<Column<?>> columns) {
        this.columns = columns;
    }

    /** Its name instead of {@code <table>_<columns>_key}. */
    public Unique name(String given) {
        name = given;
        return this;
    }

    /** Columns that its index carries without their being part of the key. */
    public Unique include(Column<?>... carried) {
        include = List.of(carried);
        return this;
    }

    /** Two NULLs count as the same value (PostgreSQL 15). */
    public Unique nullsNotDistinct() {
        nullsNotDistinct = true;
        return this;
    }

    /** A transaction may ask for the check to be made at its end. */
    public Unique deferrable() {
        deferrability = Deferrability.INITIALLY_IMMEDIATE;
        return this;
    }

    /** The check is made at the end of the transaction. */
    public Unique initiallyDeferred() {
        deferrability = Deferrability.INITIALLY_DEFERRED;
        return this;
    }

    /** A comment. */
    public Unique comment(String text) {
        comment = text;
        return this;
    }

    void nameTo(TableDraft draft) {
        draft.names().take(name);
    }

    ConstraintDef.Unique define(TableDraft draft) {
        List<String> keys = draft.names(columns, "a unique constraint");
        List<String> carried = draft.names(include, "a unique constraint");
        List<String> all = Stream.concat(keys.stream(), carried.stream()).toList();
        return new ConstraintDef.Unique(
                name == null ? draft.names().unique(draft.name(), all) : name,
                keys,
                carried,
                nullsNotDistinct,
                deferrability,
                comment);
    }
}
