package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a new name reaches all that refers to an object. */
final class Renames {

    private Renames() {}

    /** Every table, with the types of its columns under other names. */
    static Schema types(Schema schema, UnaryOperator<ObjectName> names) {
        return schema.mapTables(table -> {
            List<ColumnDef> columns = table.columns().stream()
                    .map(column -> column.withType(type(column.type(), names)))
                    .toList();
            return columns.equals(table.columns()) ? table : table.withColumns(columns);
        });
    }

    private static SqlType type(SqlType type, UnaryOperator<ObjectName> names) {
        return switch (type) {
            case SqlType.Named named -> new SqlType.Named(names.apply(named.name()), named.modifiers());
            case SqlType.Array array -> new SqlType.Array(type(array.element(), names));
            case SqlType.Builtin other -> other;
            case SqlType.Varchar other -> other;
            case SqlType.Char other -> other;
            case SqlType.Numeric other -> other;
            case SqlType.Bit other -> other;
            case SqlType.Time other -> other;
            case SqlType.Timestamp other -> other;
            case SqlType.Interval other -> other;
        };
    }

    /** Tables under other names, with the foreign keys and sequences that refer to them. */
    static Schema tables(Schema schema, UnaryOperator<ObjectName> names) {
        Schema renamed = schema.mapTables(table -> table.withName(names.apply(table.name()))
                .withConstraints(table.constraints().stream()
                        .map(constraint -> constraint instanceof ConstraintDef.ForeignKey key
                                ? key.withReference(names.apply(key.referencedTable()), key.referencedColumns())
                                : constraint)
                        .toList()));
        for (SequenceDef sequence : schema.sequences().values()) {
            SequenceDef.Owner owner = sequence.owner();
            if (owner != null) {
                SequenceDef.Owner next = new SequenceDef.Owner(names.apply(owner.table()), owner.column());
                renamed = renamed.with(sequence.withOwner(next));
            }
        }
        return renamed;
    }

    /** A column under another name, with the keys, indexes, foreign keys and sequences that list it. */
    static Schema column(Schema schema, ObjectName table, String from, String to) {
        UnaryOperator<String> rename = name -> name.equals(from) ? to : name;
        Schema renamed = schema.mapTables(
                each -> referencesTo(each.name().equals(table) ? within(each, rename) : each, table, rename));
        for (SequenceDef sequence : schema.sequences().values()) {
            SequenceDef.Owner owner = sequence.owner();
            if (owner != null && owner.table().equals(table)) {
                renamed = renamed.with(sequence.withOwner(new SequenceDef.Owner(table, rename.apply(owner.column()))));
            }
        }
        return renamed;
    }

    private static TableDef within(TableDef table, UnaryOperator<String> rename) {
        return table.withColumns(table.columns().stream()
                        .map(column -> column.withName(rename.apply(column.name())))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(constraint -> constraint(constraint, rename))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index(index, rename))
                        .toList());
    }

    private static ConstraintDef constraint(ConstraintDef constraint, UnaryOperator<String> rename) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key ->
                new ConstraintDef.PrimaryKey(
                        key.name(),
                        all(key.columns(), rename),
                        all(key.include(), rename),
                        key.deferrability(),
                        key.comment());
            case ConstraintDef.Unique key ->
                new ConstraintDef.Unique(
                        key.name(),
                        all(key.columns(), rename),
                        all(key.include(), rename),
                        key.nullsNotDistinct(),
                        key.deferrability(),
                        key.comment());
            case ConstraintDef.ForeignKey key ->
                key.withColumns(all(key.columns(), rename), all(key.setColumns(), rename));
            case ConstraintDef.Check check -> check;
            case ConstraintDef.Other other -> other;
        };
    }

    private static IndexDef index(IndexDef index, UnaryOperator<String> rename) {
        List<IndexElement> elements = index.elements().stream()
                .map(element -> element.column() == null ? element : element.withColumn(rename.apply(element.column())))
                .toList();
        return index.withKeys(elements, all(index.include(), rename));
    }

    private static TableDef referencesTo(TableDef table, ObjectName target, UnaryOperator<String> rename) {
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> constraint instanceof ConstraintDef.ForeignKey key
                                && key.referencedTable().equals(target)
                        ? key.withReference(target, all(key.referencedColumns(), rename))
                        : constraint)
                .toList());
    }

    private static List<String> all(List<String> names, UnaryOperator<String> rename) {
        return names.stream().map(rename).toList();
    }
}
