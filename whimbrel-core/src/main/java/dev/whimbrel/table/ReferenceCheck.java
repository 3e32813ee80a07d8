package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;

/** Holds foreign keys and relations against the tables that they lead to, once all are there. */
final class ReferenceCheck {

    private ReferenceCheck() {}

    static void check(TableDefinition table, Schema schema) {
        TableDraft draft = table.draft();
        TableDef defined = schema.tables().get(draft.name());
        if (defined != null) {
            for (ConstraintDef constraint : defined.constraints()) {
                if (constraint instanceof ConstraintDef.ForeignKey key) {
                    check(key, draft, schema);
                }
            }
        }
        for (Relationship<?, ?> relationship : table.table().facts().relationships) {
            check(relationship, draft);
        }
    }

    private static void check(ConstraintDef.ForeignKey key, TableDraft draft, Schema schema) {
        TableDef referenced = schema.tables().get(key.referencedTable());
        if (referenced == null) {
            draft.problem("the foreign key " + key.name() + " refers to " + key.referencedTable()
                    + ", which is not among the table classes. Add its class");
        } else if (!Keys.isUnique(referenced, key.referencedColumns())) {
            draft.problem("the foreign key " + key.name() + " refers to " + key.referencedColumns() + " of "
                    + key.referencedTable() + ", which are neither its primary key nor unique"
                    + (Keys.isUniqueInPart(referenced, key.referencedColumns())
                            ? " among rows that are marked as deleted. Say unique(it -> it.amongDeleted()) there"
                            : ""));
        }
    }

    private static void check(Relationship<?, ?> relationship, TableDraft draft) {
        try {
            String problem = relationship.problem();
            if (problem != null) {
                draft.problem(problem);
            }
        } catch (RuntimeException | LinkageError e) {
            draft.problem("what a relation follows can't be told (" + e + ")");
        }
    }
}
