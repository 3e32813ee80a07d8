package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.ColumnAlteration;
import dev.whimbrel.migrate.builder.ColumnKinds;
import dev.whimbrel.migrate.builder.ColumnOperations;
import dev.whimbrel.migrate.builder.Drop;
import dev.whimbrel.migrate.builder.TableAlteration;
import dev.whimbrel.migrate.builder.TableBuilder;
import dev.whimbrel.migrate.builder.TableOperations;
import dev.whimbrel.migrate.builder.TableParts;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Calls about tables and their columns. */
abstract class RecordingTables extends RecordingBase implements TableOperations, ColumnOperations {

    RecordingTables(Recorder recorder, String namespace) {
        super(recorder, namespace);
    }

    @Override
    public void createTable(String name, Consumer<TableBuilder> definition) {
        recorder.flush();
        take(TableDefinition.changes(recorder, table(name), definition));
    }

    @Override
    public Drop dropTable(String name) {
        ObjectName table = table(name);
        return drop("TABLE", table, concurrently -> new DropTable(table, null, false));
    }

    /** Drops the table, and then the enum types that it was created with. */
    @Override
    public void dropTable(String name, Consumer<TableBuilder> definition) {
        recorder.flush();
        List<Change> drops = new ArrayList<>();
        List<EnumDef> enums = new ArrayList<>();
        List<Change> back = TableDefinition.changes(recorder, table(name), definition);
        for (Change change : back) {
            if (change instanceof CreateTable create) {
                drops.add(new DropTable(create.definition().name(), create.definition(), false));
            } else if (change instanceof CreateEnum create) {
                enums.add(create.definition());
            }
        }
        enums.forEach(each -> drops.add(new DropEnum(each.name(), each)));
        dropped(drops, back);
    }

    @Override
    public void renameTable(String name, String newName) {
        recorder.take(new RenameTable(table(name), plain(newName, "table")));
    }

    @Override
    public void alterTable(String name, Consumer<TableAlteration> changes) {
        recorder.flush();
        DraftStorage draft = new DraftStorage(recorder, table(name));
        changes.accept(draft);
        take(draft.changes());
    }

    @Override
    public void addColumn(String table, Consumer<? super TableParts> column) {
        addColumns(table, column);
    }

    @Override
    public void addColumns(String table, Consumer<? super TableParts> columns) {
        recorder.flush();
        take(added(table(table), columns));
    }

    private List<Change> added(ObjectName table, Consumer<? super TableParts> description) {
        DraftTable draft = described(table, description);
        TakenNames taken = new TakenNames(recorder.known().taken(table.schema()));
        ColumnParts parts = new ColumnParts(draft, taken);
        List<Change> changes = new ArrayList<>(parts.before());
        parts.columns().forEach(column -> changes.add(new AddColumn(table, column)));
        List<DraftConstraint> drafts = NamedConstraints.inOrder(draft.constraints());
        List<ConstraintDef> constraints = constraints(draft, taken);
        for (int i = 0; i < drafts.size(); i++) {
            changes.add(
                    new AddConstraint(table, constraints.get(i), drafts.get(i).usingIndex()));
        }
        TableDefinition.indexes(draft, taken)
                .forEach((index, concurrently) -> changes.add(new CreateIndex(table, index, concurrently)));
        changes.addAll(parts.after());
        return changes;
    }

    private DraftTable described(ObjectName table, Consumer<? super TableParts> description) {
        DraftTable draft = new DraftTable(recorder, table);
        description.accept(draft);
        draft.closeAll();
        if (draft.columns().isEmpty()) {
            throw draft.invalid("No column is described, for example t.text(\"phone\").nullable().");
        }
        return draft;
    }

    private List<ConstraintDef> constraints(DraftColumns draft, TakenNames taken) {
        return NamedConstraints.of(draft.constraints(), recorder.known().columnsOf(draft.table()), taken);
    }

    @Override
    public Drop dropColumn(String table, String column) {
        ObjectName of = table(table);
        return dropPart("COLUMN", of, plain(column, "column"), new DropColumn(of, column, null));
    }

    /** Constraints that were described with the column are dropped before it, so that each comes back as it was. */
    @Override
    public void dropColumn(String table, Consumer<ColumnKinds> column) {
        recorder.flush();
        ObjectName of = table(table);
        List<Change> drops = new ArrayList<>();
        List<Change> enums = new ArrayList<>();
        List<Change> back = added(of, column);
        for (Change change : back) {
            if (change instanceof AddColumn add) {
                ColumnDef definition = add.column();
                drops.add(new DropColumn(of, definition.name(), definition));
            } else if (change instanceof AddConstraint add) {
                drops.addFirst(new DropConstraint(of, add.constraint().name(), add.constraint()));
            } else if (change instanceof CreateEnum create) {
                enums.add(new DropEnum(create.definition().name(), create.definition()));
            }
        }
        drops.addAll(enums);
        dropped(drops, back);
    }

    /** The way back makes all again, also the sequences that go by themselves with their columns. */
    private void dropped(List<Change> drops, List<Change> back) {
        recorder.take(
                new Operation(recorder.here(), Operation.effects(drops), new WayBack.By(Operation.effects(back))));
    }

    @Override
    public void renameColumn(String table, String column, String newName) {
        recorder.take(new RenameColumn(table(table), plain(column, "column"), plain(newName, "column")));
    }

    @Override
    public void alterColumn(String table, String column, Consumer<ColumnAlteration> changes) {
        recorder.flush();
        DraftAlteration draft = new DraftAlteration(recorder, table(table), plain(column, "column"));
        changes.accept(draft);
        recorder.take(draft.operation(recorder.here(), recorder.known()));
    }
}
