package dev.whimbrel.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A whole database as an immutable value. Two schemas are equal when the databases are built alike. Every {@code with} and
 * {@code without} gives a new value.
 *
 * @param namespaces by name
 * @param extensions by name
 * @param enums by full name
 * @param sequences by full name
 * @param tables by full name
 * @param views by full name
 * @param opaque what isn't modelled, by kind and identity
 */
public record Schema(
        SortedMap<String, NamespaceDef> namespaces,
        SortedMap<String, ExtensionDef> extensions,
        SortedMap<ObjectName, EnumDef> enums,
        SortedMap<ObjectName, SequenceDef> sequences,
        SortedMap<ObjectName, TableDef> tables,
        SortedMap<ObjectName, ViewDef> views,
        SortedMap<String, OpaqueObject> opaque) {

    private static final Schema EMPTY = new Schema(
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());

    public Schema {
        namespaces = Collections.unmodifiableSortedMap(namespaces);
        extensions = Collections.unmodifiableSortedMap(extensions);
        enums = Collections.unmodifiableSortedMap(enums);
        sequences = Collections.unmodifiableSortedMap(sequences);
        tables = Collections.unmodifiableSortedMap(tables);
        views = Collections.unmodifiableSortedMap(views);
        opaque = Collections.unmodifiableSortedMap(opaque);
    }

    /** A database in which nothing is known. */
    public static Schema empty() {
        return EMPTY;
    }

    /** With a namespace, new or replaced. */
    public Schema with(NamespaceDef namespace) {
        return withNamespaces(put(namespaces, namespace.name(), namespace));
    }

    /** With an extension, new or replaced. */
    public Schema with(ExtensionDef extension) {
        return withExtensions(put(extensions, extension.name(), extension));
    }

    /** With an enum, new or replaced. */
    public Schema with(EnumDef enumDef) {
        return withEnums(put(enums, enumDef.name(), enumDef));
    }

    /** With a sequence, new or replaced. */
    public Schema with(SequenceDef sequence) {
        return withSequences(put(sequences, sequence.name(), sequence));
    }

    /** With a table, new or replaced. */
    public Schema with(TableDef table) {
        return withTables(put(tables, table.name(), table));
    }

    /** With a view, new or replaced. */
    public Schema with(ViewDef view) {
        return withViews(put(views, view.name(), view));
    }

    /** With an object that isn't modelled, new or replaced. */
    public Schema with(OpaqueObject object) {
        return withOpaque(put(opaque, object.key(), object));
    }

    /** Without the namespace of a name. */
    public Schema withoutNamespace(String name) {
        return withNamespaces(remove(namespaces, name));
    }

    /** Without the extension of a name. */
    public Schema withoutExtension(String name) {
        return withExtensions(remove(extensions, name));
    }

    /** Without the enum of a name. */
    public Schema withoutEnum(ObjectName name) {
        return withEnums(remove(enums, name));
    }

    /** Without the sequence of a name. */
    public Schema withoutSequence(ObjectName name) {
        return withSequences(remove(sequences, name));
    }

    /** Without the table of a name. */
    public Schema withoutTable(ObjectName name) {
        return withTables(remove(tables, name));
    }

    /** Without the view of a name. */
    public Schema withoutView(ObjectName name) {
        return withViews(remove(views, name));
    }

    /** Without the object of a key, which isn't modelled. */
    public Schema withoutObject(String key) {
        return withOpaque(remove(opaque, key));
    }

    /** With every table replaced by what the function makes of it; used when a rename reaches into other tables. */
    public Schema mapTables(Function<TableDef, TableDef> change) {
        SortedMap<ObjectName, TableDef> changed = new TreeMap<>();
        for (TableDef table : tables.values()) {
            TableDef next = change.apply(table);
            changed.put(next.name(), next);
        }
        return withTables(changed);
    }

    private Schema withNamespaces(SortedMap<String, NamespaceDef> changed) {
        return new Schema(changed, extensions, enums, sequences, tables, views, opaque);
    }

    private Schema withExtensions(SortedMap<String, ExtensionDef> changed) {
        return new Schema(namespaces, changed, enums, sequences, tables, views, opaque);
    }

    private Schema withEnums(SortedMap<ObjectName, EnumDef> changed) {
        return new Schema(namespaces, extensions, changed, sequences, tables, views, opaque);
    }

    private Schema withSequences(SortedMap<ObjectName, SequenceDef> changed) {
        return new Schema(namespaces, extensions, enums, changed, tables, views, opaque);
    }

    private Schema withTables(SortedMap<ObjectName, TableDef> changed) {
        return new Schema(namespaces, extensions, enums, sequences, changed, views, opaque);
    }

    private Schema withViews(SortedMap<ObjectName, ViewDef> changed) {
        return new Schema(namespaces, extensions, enums, sequences, tables, changed, opaque);
    }

    private Schema withOpaque(SortedMap<String, OpaqueObject> changed) {
        return new Schema(namespaces, extensions, enums, sequences, tables, views, changed);
    }

    private static <K, V> SortedMap<K, V> put(SortedMap<K, V> map, K key, V value) {
        SortedMap<K, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <K, V> SortedMap<K, V> remove(SortedMap<K, V> map, K key) {
        SortedMap<K, V> copy = new TreeMap<>(map);
        copy.remove(key);
        return copy;
    }
}
