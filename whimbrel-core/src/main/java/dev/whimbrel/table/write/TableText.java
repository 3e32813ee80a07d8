package dev.whimbrel.table.write;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import java.util.Map;

/** The class of a table. */
final class TableText {

    /** What every table that extends {@code Timestamped} has at its end. */
    private static final List<String> TIMES = List.of(
            "    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();\n",
            "    public final Defaulted<Instant> updatedAt = timestamptz().defaultNow().touchOnUpdate();\n");

    private final Sources sources;
    private final TableDef table;
    private final RelationNames names;
    private final Imports imports;
    private final TableParts parts;
    private final String base;

    /**
     * @param base the class that it extends
     */
    TableText(Sources sources, TableDef table, RelationNames names, String base) {
        this.sources = sources;
        this.table = table;
        this.names = names;
        this.imports = new Imports(sources.packageName());
        this.parts = new TableParts(sources, table, names, imports);
        this.base = base;
    }

    SourceFile file() {
        StringBuilder body = new StringBuilder();
        List<ColumnDef> columns = table.columns();
        boolean timestamped = base.equals("Table") && endsWithTimes();
        body.append(RelationText.head("DbTable", timestamped ? "Timestamped" : base, names, imports))
                .append('\n');
        for (ColumnDef column : columns.subList(0, columns.size() - (timestamped ? TIMES.size() : 0))) {
            body.append(column(column, imports));
        }
        String block = block();
        if (!block.isEmpty()) {
            body.append("\n    {\n").append(block).append("    }\n");
        }
        body.append("\n    private ").append(names.className()).append("() {}\n}\n");
        return RelationText.file(names, imports, body);
    }

    /** A table with nothing but the times would have no columns of its own. */
    private boolean endsWithTimes() {
        int own = table.columns().size() - TIMES.size();
        Imports unused = new Imports(sources.packageName());
        return own > 0
                && table.columns().subList(own, own + TIMES.size()).stream()
                        .map(column -> column(column, unused))
                        .toList()
                        .equals(TIMES);
    }

    private String column(ColumnDef column, Imports imports) {
        ColumnText text = new ColumnText(sources, table, column, imports);
        List<String> calls = text.calls();
        calls.addAll(parts.stepsOf(column));
        if (sources.objects().touches().isOf(table.name(), column.name())) {
            calls.add("touchOnUpdate()");
        }
        if (column.collation() != null) {
            calls.add("collate(" + JavaText.string(IndexText.collation(column.collation())) + ")");
        }
        if (column.comment() != null) {
            calls.add("comment(" + JavaText.literal(column.comment(), 20) + ")");
        }
        return RelationText.field(names, column.name(), text.kind(), text.javaType(), calls, imports);
    }

    private String block() {
        StringBuilder block = new StringBuilder(parts.statements());
        if (table.comment() != null) {
            block.append(Chain.statement("", List.of("comment(" + JavaText.literal(table.comment(), 16) + ")"), 8));
        }
        if (table.unlogged()) {
            block.append("        unlogged();\n");
        }
        for (Map.Entry<String, String> parameter : table.storageParameters().entrySet()) {
            block.append(Chain.statement("", List.of(RelationText.with(parameter)), 8));
        }
        block.append(new SecurityText(sources, table).statements());
        for (KeptObject object : sources.objects().of(table.name())) {
            block.append(ObjectsText.statement(object, sources, imports));
        }
        return block.toString();
    }
}
