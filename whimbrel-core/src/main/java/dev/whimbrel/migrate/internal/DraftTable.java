package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.CheckBuilder;
import dev.whimbrel.migrate.builder.ForeignKeyBuilder;
import dev.whimbrel.migrate.builder.IndexBuilder;
import dev.whimbrel.migrate.builder.PrimaryKeyBuilder;
import dev.whimbrel.migrate.builder.TableBuilder;
import dev.whimbrel.migrate.builder.UniqueBuilder;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table while it is described. */
final class DraftTable extends DraftColumns implements TableBuilder {

    private final List<DraftIndex> indexes = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private @Nullable String comment;
    private boolean unlogged;

    DraftTable(Recorder recorder, ObjectName table) {
        super(recorder, table);
    }

    List<DraftIndex> indexes() {
        return indexes;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Nullable String tableComment() {
        return comment;
    }

    boolean isUnlogged() {
        return unlogged;
    }

    @Override
    void closeAll() {
        super.closeAll();
        indexes.forEach(Draft::close);
    }

    @Override
    public PrimaryKeyBuilder primaryKey(String... columns) {
        return addPrimaryKey(List.of(columns));
    }

    @Override
    public UniqueBuilder unique(String... columns) {
        return addUnique(List.of(columns));
    }

    @Override
    public ForeignKeyBuilder foreignKey(String... columns) {
        return addForeignKey(List.of(columns));
    }

    @Override
    public CheckBuilder check(String condition) {
        return addCheck(condition);
    }

    @Override
    public CheckBuilder check(String name, String condition) {
        return addCheck(condition).name(name);
    }

    @Override
    public void constraint(String name, String definition) {
        add(new DraftOtherConstraint(recorder(), table(), name, definition));
    }

    @Override
    public IndexBuilder index(String... columns) {
        stillOpen();
        DraftIndex index = new DraftIndex(recorder(), table(), List.of(columns));
        indexes.add(index);
        return index;
    }

    @Override
    public void comment(String text) {
        stillOpen();
        comment = text;
    }

    @Override
    public void unlogged() {
        stillOpen();
        unlogged = true;
    }

    @Override
    public void with(String parameter, Object value) {
        stillOpen();
        parameters.put(plain(parameter, "storage parameter"), String.valueOf(value));
    }
}
