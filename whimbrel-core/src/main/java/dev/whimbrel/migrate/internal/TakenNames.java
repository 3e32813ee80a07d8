package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The names that are in use in one namespace: those of relations, indexes among them, and those of constraints. */
final class TakenNames {

    private final DefaultNames.Taken before;
    private final Set<String> relations = new HashSet<>();
    private final Set<String> constraints = new HashSet<>();

    /** More names on top of those that are taken already. */
    TakenNames(DefaultNames.Taken before) {
        this.before = before;
    }

    static DefaultNames.Taken in(Schema schema, String namespace) {
        TakenNames names = new TakenNames(DefaultNames.Taken.NOTHING);
        names.addRelations(schema.tables().keySet(), namespace);
        names.addRelations(schema.sequences().keySet(), namespace);
        names.addRelations(schema.views().keySet(), namespace);
        for (TableDef table : schema.tables().values()) {
            if (table.name().schema().equals(namespace)) {
                table.indexes().forEach(names::add);
                table.constraints().forEach(names::add);
            }
        }
        return names.taken();
    }

    DefaultNames.Taken taken() {
        return new DefaultNames.Taken(
                name -> relations.contains(name) || before.relation().test(name),
                name -> constraints.contains(name) || before.constraint().test(name));
    }

    void addRelation(String name) {
        relations.add(name);
    }

    void addConstraint(String name) {
        constraints.add(name);
    }

    private void add(IndexDef index) {
        addRelation(index.name());
    }

    private void add(ConstraintDef constraint) {
        addConstraint(constraint.name());
        if (constraint instanceof ConstraintDef.PrimaryKey || constraint instanceof ConstraintDef.Unique) {
            addRelation(constraint.name());
        }
    }

    private void addRelations(Collection<ObjectName> names, String namespace) {
        for (ObjectName name : names) {
            if (name.schema().equals(namespace)) {
                addRelation(name.name());
            }
        }
    }
}
