package dev.whimbrel.testing;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateExtension;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import java.util.ArrayList;
import java.util.List;

/** The changes that build a whole schema from an empty database. */
public final class SchemaBuilding {

    /** What an empty database holds. */
    public static final Schema EMPTY_DATABASE = Schema.empty().with(new NamespaceDef("public", null));

    private SchemaBuilding() {}

    /** The changes, in an order that works: foreign keys and owners of sequences come after all tables. */
    public static List<Change> changes(Schema schema) {
        List<Change> changes = new ArrayList<>();
        schema.namespaces().values().stream()
                .filter(namespace -> !namespace.name().equals("public"))
                .forEach(namespace -> changes.add(new CreateNamespace(namespace)));
        schema.extensions().values().forEach(extension -> changes.add(new CreateExtension(extension)));
        schema.enums().values().forEach(type -> changes.add(new CreateEnum(type)));
        schema.sequences().values().forEach(sequence -> changes.add(new CreateSequence(sequence.withOwner(null))));
        List<Change> foreignKeys = new ArrayList<>();
        schema.tables().values().forEach(table -> {
            List<ConstraintDef> inside = new ArrayList<>();
            for (ConstraintDef constraint : table.constraints()) {
                if (constraint instanceof ConstraintDef.ForeignKey) {
                    foreignKeys.add(new AddConstraint(table.name(), constraint, null));
                } else {
                    inside.add(constraint);
                }
            }
            changes.add(new CreateTable(table.withConstraints(inside)));
        });
        changes.addAll(foreignKeys);
        schema.sequences().values().stream()
                .filter(sequence -> sequence.owner() != null)
                .forEach(sequence -> changes.add(new AlterSequence(
                        sequence.name(), sequence.options(), sequence.owner(), sequence.withOwner(null))));
        schema.views().values().forEach(view -> changes.add(new CreateView(view, false)));
        return changes;
    }
}
