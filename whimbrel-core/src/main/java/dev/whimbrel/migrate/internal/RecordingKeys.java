package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.migrate.builder.CheckBuilder;
import dev.whimbrel.migrate.builder.ConstraintOperations;
import dev.whimbrel.migrate.builder.Drop;
import dev.whimbrel.migrate.builder.ForeignKeyBuilder;
import dev.whimbrel.migrate.builder.IndexBuilder;
import dev.whimbrel.migrate.builder.IndexDrop;
import dev.whimbrel.migrate.builder.IndexOperations;
import dev.whimbrel.migrate.builder.PrimaryKeyBuilder;
import dev.whimbrel.migrate.builder.UniqueBuilder;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.RenameConstraint;
import dev.whimbrel.schema.change.RenameIndex;
import dev.whimbrel.schema.change.ValidateConstraint;
import java.util.List;
import java.util.function.Consumer;

/** Calls about constraints and indexes of existing tables. */
abstract class RecordingKeys extends RecordingTables implements ConstraintOperations, IndexOperations {

    RecordingKeys(Recorder recorder, String namespace) {
        super(recorder, namespace);
    }

    private <D extends DraftConstraint> D open(D draft, boolean drop) {
        recorder.open(new OpenConstraint(recorder, draft, drop));
        return draft;
    }

    @Override
    public PrimaryKeyBuilder addPrimaryKey(String table, String... columns) {
        return open(new DraftPrimaryKey(recorder, table(table), List.of(columns)), false);
    }

    @Override
    public UniqueBuilder addUnique(String table, String... columns) {
        return open(new DraftUnique(recorder, table(table), List.of(columns)), false);
    }

    @Override
    public ForeignKeyBuilder addForeignKey(String table, String... columns) {
        return open(new DraftForeignKey(recorder, table(table), List.of(columns)), false);
    }

    @Override
    public CheckBuilder addCheck(String table, String condition) {
        return open(new DraftCheck(recorder, table(table), condition), false);
    }

    @Override
    public void addConstraint(String table, String name, String definition) {
        ConstraintDef constraint = new ConstraintDef.Other(plain(name, "constraint"), definition, null);
        recorder.take(new AddConstraint(table(table), constraint, null));
    }

    @Override
    public PrimaryKeyBuilder dropPrimaryKey(String table, String... columns) {
        return open(new DraftPrimaryKey(recorder, table(table), List.of(columns)), true);
    }

    @Override
    public UniqueBuilder dropUnique(String table, String... columns) {
        return open(new DraftUnique(recorder, table(table), List.of(columns)), true);
    }

    @Override
    public ForeignKeyBuilder dropForeignKey(String table, String... columns) {
        return open(new DraftForeignKey(recorder, table(table), List.of(columns)), true);
    }

    @Override
    public CheckBuilder dropCheck(String table, String condition) {
        return open(new DraftCheck(recorder, table(table), condition), true);
    }

    @Override
    public Drop dropConstraint(String table, String name) {
        ObjectName of = table(table);
        return dropPart("CONSTRAINT", of, plain(name, "constraint"), new DropConstraint(of, name, null));
    }

    @Override
    public void dropConstraint(String table, String name, String definition) {
        ConstraintDef constraint = new ConstraintDef.Other(plain(name, "constraint"), definition, null);
        recorder.take(new DropConstraint(table(table), name, constraint));
    }

    @Override
    public void renameConstraint(String table, String name, String newName) {
        recorder.take(new RenameConstraint(table(table), plain(name, "constraint"), plain(newName, "constraint")));
    }

    @Override
    public void validateConstraint(String table, String name) {
        recorder.take(new ValidateConstraint(table(table), plain(name, "constraint")));
    }

    @Override
    public IndexBuilder addIndex(String table, String... columns) {
        recorder.flush();
        DraftIndex draft = new DraftIndex(recorder, table(table), List.of(columns));
        recorder.open(new OpenIndex(recorder, table(table), draft));
        return draft;
    }

    @Override
    public void addIndex(String table, Consumer<IndexBuilder> definition) {
        IndexBuilder draft = addIndex(table);
        definition.accept(draft);
        recorder.flush();
    }

    @Override
    public IndexDrop dropIndex(String name) {
        ObjectName index = name(name, "index");
        return drop("INDEX", index, concurrently -> new DropIndex(index, null, null, concurrently));
    }

    @Override
    public void dropIndex(String table, Consumer<IndexBuilder> definition) {
        recorder.flush();
        ObjectName of = table(table);
        DraftIndex draft = new DraftIndex(recorder, of, List.of());
        definition.accept(draft);
        draft.close();
        IndexDef index = draft.define(DefaultNames.Taken.NOTHING);
        recorder.take(new DropIndex(of.renamed(index.name()), of, index, draft.isConcurrent()));
    }

    @Override
    public void renameIndex(String name, String newName) {
        recorder.take(new RenameIndex(name(name, "index"), plain(newName, "index")));
    }
}
