package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema taken apart into what can be compared, made and dropped by itself. A table appears without its columns, constraints
 * and indexes, which are parts of their own; so do the indexes of a materialized view.
 */
final class Parts {

    private final Schema schema;
    private final Map<ObjectKey, Object> parts = new LinkedHashMap<>();

    Parts(Schema schema) {
        this.schema = schema;
        schema.namespaces().values().forEach(namespace -> parts.put(ObjectKey.namespace(namespace.name()), namespace));
        schema.extensions().values().forEach(extension -> parts.put(ObjectKey.extension(extension.name()), extension));
        schema.enums().values().forEach(type -> parts.put(ObjectKey.of(Kind.ENUM, type.name()), type));
        schema.sequences()
                .values()
                .forEach(sequence -> parts.put(ObjectKey.of(Kind.SEQUENCE, sequence.name()), sequence));
        schema.tables().values().forEach(this::add);
        schema.views().values().forEach(this::add);
        schema.opaque().values().forEach(object -> parts.put(ObjectKey.of(object), object));
    }

    private void add(TableDef table) {
        ObjectName name = table.name();
        parts.put(
                ObjectKey.of(Kind.TABLE, name),
                table.withColumns(List.of()).withConstraints(List.of()).withIndexes(List.of()));
        for (ColumnDef column : table.columns()) {
            parts.put(ObjectKey.part(Kind.COLUMN, name, column.name()), column);
        }
        for (ConstraintDef constraint : table.constraints()) {
            parts.put(ObjectKey.part(Kind.CONSTRAINT, name, constraint.name()), constraint);
        }
        addIndexes(name, table.indexes());
    }

    private void add(ViewDef view) {
        parts.put(ObjectKey.of(Kind.VIEW, view.name()), view.withIndexes(List.of()));
        addIndexes(view.name(), view.indexes());
    }

    private void addIndexes(ObjectName owner, List<IndexDef> indexes) {
        for (IndexDef index : indexes) {
            parts.put(ObjectKey.part(Kind.INDEX, owner, index.name()), index);
        }
    }

    Schema schema() {
        return schema;
    }

    /** A table that is known to be there, with all its parts. */
    TableDef table(ObjectName name) {
        TableDef table = schema.tables().get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no table " + name);
        }
        return table;
    }

    Set<ObjectKey> keys() {
        return parts.keySet();
    }

    /** A table or view with all that is part of it. */
    List<ObjectKey> partsOf(ObjectName name) {
        List<ObjectKey> found = new ArrayList<>();
        TableDef table = schema.tables().get(name);
        if (table != null) {
            found.add(ObjectKey.of(Kind.TABLE, name));
            table.columns().forEach(column -> found.add(ObjectKey.part(Kind.COLUMN, name, column.name())));
            table.constraints().forEach(each -> found.add(ObjectKey.part(Kind.CONSTRAINT, name, each.name())));
            table.indexes().forEach(index -> found.add(ObjectKey.part(Kind.INDEX, name, index.name())));
        }
        ViewDef view = schema.views().get(name);
        if (view != null) {
            found.add(ObjectKey.of(Kind.VIEW, name));
            view.indexes().forEach(index -> found.add(ObjectKey.part(Kind.INDEX, name, index.name())));
        }
        return found;
    }

    boolean contains(ObjectKey key) {
        return parts.containsKey(key);
    }

    @Nullable Object get(ObjectKey key) {
        return parts.get(key);
    }

    /** The part of a key that is known to be there. */
    Object known(ObjectKey key) {
        return get(key, Object.class);
    }

    /** The part of a key that is known to be there. */
    <T> T get(ObjectKey key, Class<T> type) {
        return find(key, type).orElseThrow(() -> new IllegalArgumentException("There is no " + key));
    }

    <T> Optional<T> find(ObjectKey key, Class<T> type) {
        return Optional.ofNullable(parts.get(key)).map(type::cast);
    }

    /** The table or view that a part belongs to; the key itself when it is no part. */
    ObjectKey owner(ObjectKey key) {
        ObjectKey view = ObjectKey.of(Kind.VIEW, key.name());
        return key.kind() == Kind.INDEX && parts.containsKey(view) ? view : key.whole();
    }
}
