package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.migrate.builder.IndexBuilder;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An index while it is described. */
final class DraftIndex extends Draft implements IndexBuilder {

    private final ObjectName table;
    private final SourceLocation location;
    private final List<IndexElement> elements = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private List<String> include = List.of();
    private String method = "btree";
    private boolean unique;
    private boolean nullsNotDistinct;
    private boolean concurrently;
    private @Nullable String where;
    private @Nullable String tablespace;
    private @Nullable String name;
    private @Nullable String comment;

    DraftIndex(Recorder recorder, ObjectName table, List<String> columns) {
        super(recorder);
        this.table = table;
        this.location = recorder.here();
        columns.forEach(this::column);
    }

    @Nullable String givenName() {
        return name;
    }

    /** The user's line where it began. */
    SourceLocation location() {
        return location;
    }

    boolean isConcurrent() {
        return concurrently;
    }

    /** The index as described, under its given name or the one that the server would choose. */
    IndexDef define(DefaultNames.Taken taken) {
        if (elements.isEmpty()) {
            throw invalidAt(
                    location,
                    "The index on " + table + " has no keys. Name columns, or call expression(\"lower(email)\").");
        }
        String chosen = name != null ? name : recorder().names().index(table.name(), elements, include, taken);
        return new IndexDef(
                chosen,
                unique,
                nullsNotDistinct,
                method,
                elements,
                include,
                where,
                parameters,
                tablespace,
                true,
                comment);
    }

    @Override
    public IndexBuilder column(String columnName) {
        stillOpen();
        elements.add(IndexElement.column(plain(columnName, "column")));
        return this;
    }

    @Override
    public IndexBuilder expression(String expression) {
        stillOpen();
        elements.add(IndexElement.expression(expression));
        return this;
    }

    @Override
    public IndexBuilder desc() {
        return last(key -> new IndexElement(
                key.column(),
                key.expression(),
                key.collation(),
                key.operatorClass(),
                key.operatorClassOptions(),
                true,
                key.nullsFirst()));
    }

    @Override
    public IndexBuilder nullsFirst() {
        return nulls(true);
    }

    @Override
    public IndexBuilder nullsLast() {
        return nulls(false);
    }

    private IndexBuilder nulls(boolean first) {
        return last(key -> new IndexElement(
                key.column(),
                key.expression(),
                key.collation(),
                key.operatorClass(),
                key.operatorClassOptions(),
                key.descending(),
                first));
    }

    @Override
    public IndexBuilder collate(String collation) {
        ObjectName collated = serverOrOwn(collation, "collation");
        return last(key -> new IndexElement(
                key.column(),
                key.expression(),
                collated,
                key.operatorClass(),
                key.operatorClassOptions(),
                key.descending(),
                key.nullsFirst()));
    }

    @Override
    public IndexBuilder operatorClass(String className) {
        ObjectName operators = serverOrOwn(className, "operator class");
        return last(key -> new IndexElement(
                key.column(),
                key.expression(),
                key.collation(),
                operators,
                key.operatorClassOptions(),
                key.descending(),
                key.nullsFirst()));
    }

    /** Nearly all are the server's own; another one is written with its namespace. */
    private ObjectName serverOrOwn(String text, String what) {
        return Names.full(recorder(), text, "pg_catalog", what);
    }

    private IndexBuilder last(UnaryOperator<IndexElement> change) {
        stillOpen();
        if (elements.isEmpty()) {
            throw invalid("This belongs to a key of the index, and none is named yet. Call column(name) first.");
        }
        elements.set(elements.size() - 1, change.apply(elements.getLast()));
        return this;
    }

    @Override
    public IndexBuilder unique() {
        stillOpen();
        unique = true;
        return this;
    }

    @Override
    public IndexBuilder nullsNotDistinct() {
        stillOpen();
        nullsNotDistinct = true;
        return this;
    }

    @Override
    public IndexBuilder using(String accessMethod) {
        stillOpen();
        method = plain(accessMethod, "access method");
        return this;
    }

    @Override
    public IndexBuilder include(String... columns) {
        stillOpen();
        List.of(columns).forEach(column -> plain(column, "column"));
        include = List.of(columns);
        return this;
    }

    @Override
    public IndexBuilder where(String condition) {
        stillOpen();
        where = condition;
        return this;
    }

    @Override
    public IndexBuilder with(String parameter, Object value) {
        stillOpen();
        parameters.put(plain(parameter, "storage parameter"), String.valueOf(value));
        return this;
    }

    @Override
    public IndexBuilder tablespace(String space) {
        stillOpen();
        tablespace = plain(space, "tablespace");
        return this;
    }

    @Override
    public IndexBuilder name(String indexName) {
        stillOpen();
        name = plain(indexName, "index");
        return this;
    }

    @Override
    public IndexBuilder concurrently() {
        stillOpen();
        concurrently = true;
        return this;
    }

    @Override
    public IndexBuilder comment(String text) {
        stillOpen();
        comment = text;
        return this;
    }
}
