package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectName;
import java.util.Set;

/**
 * Which relations are shown: those in scope that are neither hidden nor belong to a hidden one, as a partition to its table or
 * a sequence to its column's table.
 */
final class Visibility {

    private final Catalog catalog;
    private final Set<ObjectName> hidden;

    Visibility(Catalog catalog, Set<ObjectName> hidden) {
        this.catalog = catalog;
        this.hidden = hidden;
    }

    boolean shows(long oid) {
        Relation relation = catalog.relations.get(oid);
        return relation != null && relation.head.inScope() && !isHidden(oid);
    }

    private boolean isHidden(long oid) {
        Relation relation = catalog.relations.get(oid);
        if (relation == null) {
            return false;
        }
        Catalog.Sequence sequence = catalog.sequences.get(oid);
        return hidden.contains(relation.head.name())
                || isHidden(relation.head.partitionOf())
                || (sequence != null && isHidden(sequence.ownerTable()));
    }
}
