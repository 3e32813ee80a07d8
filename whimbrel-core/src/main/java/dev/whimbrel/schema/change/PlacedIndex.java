package dev.whimbrel.schema.change;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index with the table or materialized view that it is on.
 *
 * @param owner the table or materialized view
 * @param index the index
 */
record PlacedIndex(ObjectName owner, IndexDef index) {

    /** The index of a full name; indexes of constraints are not among them. */
    static Optional<PlacedIndex> find(Schema schema, ObjectName name) {
        for (TableDef table : schema.tables().values()) {
            if (table.name().schema().equals(name.schema())) {
                for (IndexDef index : table.indexes()) {
                    if (index.name().equals(name.name())) {
                        return Optional.of(new PlacedIndex(table.name(), index));
                    }
                }
            }
        }
        for (ViewDef view : schema.views().values()) {
            if (view.name().schema().equals(name.schema())) {
                for (IndexDef index : view.indexes()) {
                    if (index.name().equals(name.name())) {
                        return Optional.of(new PlacedIndex(view.name(), index));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The schema with this index made into another one on the same table or view. */
    Schema replacedBy(IndexDef other, Schema schema) {
        return with(other, removedFrom(schema));
    }

    /** The schema without this index. */
    Schema removedFrom(Schema schema) {
        TableDef table = schema.tables().get(owner);
        if (table != null) {
            return schema.with(table.withIndexes(without(table.indexes())));
        }
        ViewDef view = schema.views().get(owner);
        return view == null ? schema : schema.with(view.withIndexes(without(view.indexes())));
    }

    /** The schema with this index. */
    Schema addedTo(Schema schema) {
        return with(index, schema);
    }

    private Schema with(IndexDef added, Schema schema) {
        TableDef table = schema.tables().get(owner);
        if (table != null) {
            return schema.with(table.withIndexes(plus(table.indexes(), added)));
        }
        ViewDef view = schema.views().get(owner);
        return view == null ? schema : schema.with(view.withIndexes(plus(view.indexes(), added)));
    }

    private List<IndexDef> without(List<IndexDef> indexes) {
        return indexes.stream().filter(i -> !i.name().equals(index.name())).toList();
    }

    private static List<IndexDef> plus(List<IndexDef> indexes, IndexDef added) {
        List<IndexDef> all = new ArrayList<>(indexes);
        all.add(added);
        return all;
    }
}
