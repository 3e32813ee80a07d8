package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.migrate.builder.PrimaryKeyBuilder;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A primary key while it is described. */
final class DraftPrimaryKey extends DraftConstraint implements PrimaryKeyBuilder {

    private final List<String> columns;
    private List<String> include = List.of();

    DraftPrimaryKey(Recorder recorder, ObjectName table, List<String> columns) {
        super(recorder, table);
        this.columns = new ArrayList<>(columns(columns));
    }

    void addColumn(String column) {
        stillOpen();
        if (!columns.contains(column)) {
            columns.add(column);
        }
    }

    @Override
    String defaultName(@Nullable Set<String> known, DefaultNames.Taken taken) {
        return recorder().names().primaryKey(table().name(), taken);
    }

    @Override
    ConstraintDef define(String chosenName) {
        return new ConstraintDef.PrimaryKey(chosenName, columns, include, deferrability(), comment());
    }

    @Override
    @Nullable String missing() {
        return columns.isEmpty() ? noColumns("primaryKey(\"id\")") : null;
    }

    @Override
    boolean hasIndex() {
        return true;
    }

    @Override
    public PrimaryKeyBuilder name(String name) {
        setName(name);
        return this;
    }

    @Override
    public PrimaryKeyBuilder include(String... names) {
        stillOpen();
        include = columns(List.of(names));
        return this;
    }

    @Override
    public PrimaryKeyBuilder deferrable() {
        setDeferrable();
        return this;
    }

    @Override
    public PrimaryKeyBuilder initiallyDeferred() {
        setInitiallyDeferred();
        return this;
    }

    @Override
    public PrimaryKeyBuilder usingIndex(String index) {
        setUsingIndex(index);
        return this;
    }

    @Override
    public PrimaryKeyBuilder comment(String text) {
        setComment(text);
        return this;
    }
}
