package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A schema of which only parts are known, so that a change that is right may not fit what is known. */
final class PartialSchema {

    private PartialSchema() {}

    /** The schema with an empty entry for a table that gets a part and isn't known yet. */
    static Schema prepared(Schema schema, Change change) {
        ObjectName table = switch (change) {
            case AddColumn add -> add.table();
            case AddConstraint add -> add.table();
            case CreateIndex create -> create.table();
            default -> null;
        };
        if (table == null
                || schema.tables().containsKey(table)
                || schema.views().containsKey(table)) {
            return schema;
        }
        return schema.with(TableDef.of(table, List.of()));
    }

    /** The schema after a change that refers to something unknown: what it makes is there, what it drops is not. */
    static Schema guess(Schema schema, Change change) {
        return switch (change) {
            case CreateTable create -> schema.with(create.definition());
            case DropTable drop -> schema.withoutTable(drop.name());
            case AddConstraint add -> withPart(schema, add.table(), table -> with(table, add.constraint()));
            case CreateIndex create -> withPart(schema, create.table(), table -> with(table, create.index()));
            case DropColumn drop -> withPart(schema, drop.table(), table -> withoutColumn(table, drop.column()));
            case DropConstraint drop ->
                withPart(
                        schema,
                        drop.table(),
                        table -> withoutConstraints(table, c -> c.name().equals(drop.name())));
            case DropIndex drop ->
                withPart(
                        schema,
                        drop.table(),
                        table -> withoutIndexes(
                                table, i -> i.name().equals(drop.index().name())));
            case AlterSequence alter -> {
                SequenceDef sequence = schema.sequences().get(alter.name());
                yield sequence == null
                        ? schema
                        : schema.with(sequence.withOptions(alter.options()).withOwner(alter.owner()));
            }
            default -> schema;
        };
    }

    private interface TableChange {
        TableDef of(TableDef table);
    }

    private static Schema withPart(Schema schema, @Nullable ObjectName name, TableChange change) {
        TableDef table = name == null ? null : schema.tables().get(name);
        return table == null ? schema : schema.with(change.of(table));
    }

    private static TableDef with(TableDef table, ConstraintDef constraint) {
        List<ConstraintDef> all = new ArrayList<>(table.constraints());
        all.add(constraint);
        return table.withConstraints(all);
    }

    private static TableDef with(TableDef table, IndexDef index) {
        List<IndexDef> all = new ArrayList<>(table.indexes());
        all.add(index);
        return table.withIndexes(all);
    }

    private static TableDef withoutColumn(TableDef table, String column) {
        return table.withColumns(table.columns().stream()
                .filter(each -> !each.name().equals(column))
                .toList());
    }

    private static TableDef withoutConstraints(TableDef table, Predicate<ConstraintDef> dropped) {
        return table.withConstraints(
                table.constraints().stream().filter(dropped.negate()).toList());
    }

    private static TableDef withoutIndexes(TableDef table, Predicate<IndexDef> dropped) {
        return table.withIndexes(
                table.indexes().stream().filter(dropped.negate()).toList());
    }
}
