package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unique constraint of a table. Of one that marks rows as deleted it is a unique index of those that aren't. */
public final class Unique {

    private final List<Column<?>> columns;
    private List<Column<?>> include = List.of();
    private @Nullable String name;
    private @Nullable String comment;
    private boolean nullsNotDistinct;
    private boolean amongDeleted;
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

    /** What a row has that is marked as deleted can't be used again; foreign keys can refer to these columns. */
    public Unique amongDeleted() {
        amongDeleted = true;
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

    /** Whether it leaves out rows that are marked as deleted. A check at the end of the transaction is one of all rows. */
    boolean isPartial(@Nullable Column<?> deletedAt) {
        return deletedAt != null
                && !amongDeleted
                && deferrability == Deferrability.NOT_DEFERRABLE
                && !columns.contains(deletedAt);
    }

    /** The index where rows that are marked as deleted are left out. */
    IndexDef definePartial(TableDraft draft, dev.whimbrel.table.Nullable<?> deletedAt) {
        ConstraintDef.Unique whole = define(draft);
        return new IndexDef(
                whole.name(),
                true,
                nullsNotDistinct,
                "btree",
                whole.columns().stream().map(IndexElement::column).toList(),
                whole.include(),
                draft.text(deletedAt.isNull()),
                Map.of(),
                null,
                true,
                comment);
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
