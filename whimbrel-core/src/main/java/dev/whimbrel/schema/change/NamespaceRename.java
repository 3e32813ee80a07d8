package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.ViewDef;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives all that a namespace holds its new full name. */
final class NamespaceRename {

    private NamespaceRename() {}

    static Schema apply(Schema schema, String from, String to) {
        UnaryOperator<ObjectName> names = name -> name.schema().equals(from) ? new ObjectName(to, name.name()) : name;
        NamespaceDef namespace = schema.namespaces().get(from);
        Schema renamed = schema.withoutNamespace(from)
                .with(new NamespaceDef(to, namespace == null ? null : namespace.comment()));
        renamed = Renames.types(Renames.tables(renamed, names), names);
        renamed = renamed.mapTables(table -> table.withColumns(table.columns().stream()
                        .map(column -> collation(column, names))
                        .toList())
                .withIndexes(indexes(table.indexes(), names)));
        for (EnumDef each : schema.enums().values()) {
            renamed = renamed.withoutEnum(each.name()).with(each.withName(names.apply(each.name())));
        }
        for (SequenceDef each : renamed.sequences().values()) {
            renamed = renamed.withoutSequence(each.name()).with(each.withName(names.apply(each.name())));
        }
        for (ViewDef each : schema.views().values()) {
            ViewDef view = each.withName(names.apply(each.name())).withIndexes(indexes(each.indexes(), names));
            renamed = renamed.withoutView(each.name()).with(view);
        }
        for (ExtensionDef each : schema.extensions().values()) {
            if (from.equals(each.schema())) {
                renamed = renamed.with(new ExtensionDef(each.name(), to, each.version(), each.comment()));
            }
        }
        return renamed;
    }

    private static ColumnDef collation(ColumnDef column, UnaryOperator<ObjectName> names) {
        return column.withCollation(rename(column.collation(), names));
    }

    private static List<IndexDef> indexes(List<IndexDef> indexes, UnaryOperator<ObjectName> names) {
        return indexes.stream()
                .map(index -> index.withKeys(
                        index.elements().stream()
                                .map(element -> element(element, names))
                                .toList(),
                        index.include()))
                .toList();
    }

    private static IndexElement element(IndexElement element, UnaryOperator<ObjectName> names) {
        return element.withNames(rename(element.collation(), names), rename(element.operatorClass(), names));
    }

    private static @Nullable ObjectName rename(@Nullable ObjectName name, UnaryOperator<ObjectName> names) {
        return name == null ? null : names.apply(name);
    }
}
