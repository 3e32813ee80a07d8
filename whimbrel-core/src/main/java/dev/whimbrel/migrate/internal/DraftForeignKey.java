package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.migrate.builder.ForeignKeyBuilder;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A foreign key while it is described. */
final class DraftForeignKey extends DraftConstraint implements ForeignKeyBuilder {

    private final List<String> columns;
    private @Nullable ObjectName referencedTable;
    private List<String> referencedColumns = List.of();
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private List<String> setColumns = List.of();
    private boolean matchFull;

    DraftForeignKey(Recorder recorder, ObjectName table, List<String> columns) {
        super(recorder, table);
        this.columns = columns(columns);
    }

    @Override
    String defaultName(@Nullable Set<String> known, DefaultNames.Taken taken) {
        return recorder().names().foreignKey(table().name(), columns, taken);
    }

    @Override
    ConstraintDef define(String chosenName) {
        ObjectName referenced = referencedTable == null ? table() : referencedTable;
        return new ConstraintDef.ForeignKey(
                chosenName,
                columns,
                referenced,
                referencedColumns,
                onDelete,
                onUpdate,
                matchFull,
                setColumns,
                deferrability(),
                validated(),
                comment());
    }

    @Override
    @Nullable String missing() {
        if (columns.isEmpty()) {
            return noColumns("foreignKey(\"author_id\")");
        }
        return referencedTable == null ? "nothing says what it refers to: .references(\"users\")" : null;
    }

    @Override
    public ForeignKeyBuilder references(String table, String... names) {
        stillOpen();
        referencedTable = Names.full(recorder(), table, table().schema(), "table");
        referencedColumns = columns(List.of(names));
        return this;
    }

    @Override
    public ForeignKeyBuilder name(String name) {
        setName(name);
        return this;
    }

    @Override
    public ForeignKeyBuilder onDelete(ReferentialAction action) {
        return onDelete(action, new String[0]);
    }

    @Override
    public ForeignKeyBuilder onDelete(ReferentialAction action, String... names) {
        stillOpen();
        onDelete = action;
        setColumns = columns(List.of(names));
        return this;
    }

    @Override
    public ForeignKeyBuilder onUpdate(ReferentialAction action) {
        stillOpen();
        onUpdate = action;
        return this;
    }

    @Override
    public ForeignKeyBuilder matchFull() {
        stillOpen();
        matchFull = true;
        return this;
    }

    @Override
    public ForeignKeyBuilder deferrable() {
        setDeferrable();
        return this;
    }

    @Override
    public ForeignKeyBuilder initiallyDeferred() {
        setInitiallyDeferred();
        return this;
    }

    @Override
    public ForeignKeyBuilder notValid() {
        setNotValid();
        return this;
    }

    @Override
    public ForeignKeyBuilder comment(String text) {
        setComment(text);
        return this;
    }
}
