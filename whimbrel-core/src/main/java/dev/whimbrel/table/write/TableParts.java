package dev.whimbrel.table.write;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The constraints and indexes of a table: as steps of a column where they are about one, or else as statements. */
final class TableParts {

    private final Map<String, List<String>> steps = new LinkedHashMap<>();
    private final StringBuilder statements = new StringBuilder();

    TableParts(Sources sources, TableDef table, RelationNames names, Imports imports) {
        Map<String, SqlType> types = new LinkedHashMap<>();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        ConstraintText constraints = new ConstraintText(sources, table, names, imports);
        inOrder(table).forEach(constraint -> {
            if (comesAfterObjects(sources, table, ObjectKey.Kind.CONSTRAINT, constraint.name())) {
                keep(sources, table, constraint);
            } else {
                constraints
                        .step(constraint)
                        .ifPresentOrElse(
                                step -> add(step.column(), step.text()),
                                () -> statements.append(constraints.statement(constraint)));
            }
        });
        for (IndexDef index : table.indexes()) {
            IndexText text =
                    new IndexText(index, names, types, !sources.names().isDefault(table.name(), index), imports);
            if (!IndexText.isSayable(index) || comesAfterObjects(sources, table, ObjectKey.Kind.INDEX, index.name())) {
                keep(sources, table, index);
            } else if (text.isOfColumn()) {
                add(String.valueOf(index.elements().get(0).column()), text.step());
            } else {
                statements.append(text.statement());
            }
        }
    }

    private static boolean comesAfterObjects(Sources sources, TableDef table, ObjectKey.Kind kind, String name) {
        return sources.objects().needs().comesAfterObjects(ObjectKey.part(kind, table.name(), name), table.name());
    }

    private static void keep(Sources sources, TableDef table, ConstraintDef constraint) {
        ObjectKey key = ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), constraint.name());
        sources.objects()
                .keep(
                        key,
                        new AddConstraint(table.name(), constraint, null),
                        new DropConstraint(table.name(), constraint.name(), constraint),
                        false,
                        table.name());
    }

    /** As a person would say them: keys first. */
    private static Stream<ConstraintDef> inOrder(TableDef table) {
        return Stream.of(
                        ConstraintDef.PrimaryKey.class,
                        ConstraintDef.Unique.class,
                        ConstraintDef.ForeignKey.class,
                        ConstraintDef.Check.class,
                        ConstraintDef.Other.class)
                .flatMap(kind -> table.constraints().stream().filter(kind::isInstance));
    }

    private void add(String column, String step) {
        steps.computeIfAbsent(column, name -> new ArrayList<>()).add(step);
    }

    private static void keep(Sources sources, TableDef table, IndexDef index) {
        ObjectKey key = ObjectKey.part(ObjectKey.Kind.INDEX, table.name(), index.name());
        if (index.valid()) {
            sources.objects()
                    .keep(
                            key,
                            new CreateIndex(table.name(), index, false),
                            new DropIndex(table.name().renamed(index.name()), table.name(), index, false),
                            false,
                            table.name());
        } else {
            sources.objects()
                    .note(
                            "The index " + table.name().renamed(index.name())
                                    + " is invalid, left over from a failed build, and is left out. Drop it, or build it again: REINDEX.");
        }
    }

    /** What is said of a column, without dots. */
    List<String> stepsOf(ColumnDef column) {
        return steps.getOrDefault(column.name(), List.of());
    }

    /** What is said in the table's block. */
    String statements() {
        return statements.toString();
    }
}
