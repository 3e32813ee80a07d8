package dev.whimbrel.table.write;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.DropIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The class of a view. Whether a column of it can be NULL isn't known, so each may be. */
record ViewText(Sources sources, ViewDef view, List<ColumnDef> columns, RelationNames names) {

    SourceFile file() {
        Imports imports = new Imports(sources.packageName());
        StringBuilder body = new StringBuilder();
        body.append(RelationText.head("DbView", "View", names, imports)).append('\n');
        for (ColumnDef column : columns) {
            TypeText type = TypeText.of(column.type(), sources.enums(), imports);
            body.append(RelationText.field(
                    names, column.name(), "Nullable", type.javaType(), List.of(type.call(), "nullable()"), imports));
        }
        body.append("\n    {\n").append(block(imports)).append("    }\n");
        body.append("\n    private ").append(names.className()).append("() {}\n}\n");
        return RelationText.file(names, imports, body);
    }

    private String block(Imports imports) {
        StringBuilder block = new StringBuilder();
        if (view.materialized()) {
            block.append("        materialized();\n");
        }
        if (!view.populated()) {
            block.append("        withNoData();\n");
        }
        block.append(Chain.statement("", List.of("query(" + JavaText.literal(view.query(), 16) + ")"), 8));
        view.options()
                .entrySet()
                .forEach(option -> block.append(Chain.statement("", List.of(RelationText.with(option)), 8)));
        Map<String, SqlType> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        for (IndexDef index : view.indexes()) {
            if (IndexText.isSayable(index)) {
                boolean named = !sources.names().isDefault(view.name(), index);
                block.append(new IndexText(index, names, types, named, imports).statement());
            } else {
                keep(index);
            }
        }
        block.append(uses(imports));
        if (view.comment() != null) {
            block.append(Chain.statement("", List.of("comment(" + JavaText.literal(view.comment(), 12) + ")"), 8));
        }
        return block.toString();
    }

    private void keep(IndexDef index) {
        ObjectKey key = ObjectKey.part(ObjectKey.Kind.INDEX, view.name(), index.name());
        sources.objects()
                .keep(
                        key,
                        new CreateIndex(view.name(), index, false),
                        new DropIndex(view.name().renamed(index.name()), view.name(), index, false),
                        false,
                        null);
    }

    /** Tables are made before it anyway. */
    private String uses(Imports imports) {
        ObjectKey key = ObjectKey.of(ObjectKey.Kind.VIEW, view.name());
        List<String> relations = new ArrayList<>();
        for (ObjectName used : sources.objects().needs().relationsOf(key)) {
            RelationNames other = sources.classes().of(used);
            if (other != null && sources.schema().views().containsKey(used) && !used.equals(view.name())) {
                relations.add(imports.member(other.fullConstant()));
            }
        }
        String objects = sources.objects().needs().objectsOf(key).stream()
                .map(JavaText::string)
                .collect(Collectors.joining(", "));
        return (relations.isEmpty() ? "" : "        uses(" + String.join(", ", relations) + ");\n")
                + (objects.isEmpty() ? "" : Chain.statement("", List.of("uses(" + objects + ")"), 8));
    }
}
