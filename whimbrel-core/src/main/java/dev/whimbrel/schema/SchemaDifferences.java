package dev.whimbrel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says object by object, for people, in what two schemas differ. */
public final class SchemaDifferences {

    private final List<String> found = new ArrayList<>();

    private SchemaDifferences() {}

    /**
     * The differences, as sentences such as {@code column public.users.phone is missing}.
     *
     * @param expected what should be there
     * @param actual what is there
     * @return empty when they are equal
     */
    public static List<String> between(Schema expected, Schema actual) {
        SchemaDifferences differences = new SchemaDifferences();
        differences.compare("schema", expected.namespaces(), actual.namespaces());
        differences.compare("extension", expected.extensions(), actual.extensions());
        differences.compare("enum", expected.enums(), actual.enums());
        differences.compare("sequence", expected.sequences(), actual.sequences());
        differences.compareTables(expected.tables(), actual.tables());
        differences.compare("view", expected.views(), actual.views());
        differences.compareOpaque(expected.opaque(), actual.opaque());
        return List.copyOf(differences.found);
    }

    private void compareTables(Map<ObjectName, TableDef> expected, Map<ObjectName, TableDef> actual) {
        for (ObjectName name : union(expected, actual)) {
            TableDef before = expected.get(name);
            TableDef after = actual.get(name);
            if (before == null || after == null) {
                compareOne("table " + name, before, after);
            } else if (!before.equals(after)) {
                compareTable(before, after);
            }
        }
    }

    private void compareTable(TableDef before, TableDef after) {
        String table = before.name().toString();
        compare("column " + table + ".", columns(before), columns(after));
        compare("constraint of " + table, constraints(before), constraints(after));
        compare("index of " + table, indexes(before), indexes(after));
        compareOne("comment of table " + table, before.comment(), after.comment());
        compareOne("storage of table " + table, storage(before), storage(after));
        List<String> order = List.copyOf(columns(before).keySet());
        List<String> newOrder = List.copyOf(columns(after).keySet());
        if (!order.equals(newOrder) && new TreeSet<>(order).equals(new TreeSet<>(newOrder))) {
            found.add("columns of table " + table + " are in the order " + newOrder + ", not " + order);
        }
    }

    private static String storage(TableDef table) {
        return (table.unlogged() ? "unlogged " : "") + table.storageParameters();
    }

    private void compareOpaque(Map<String, OpaqueObject> expected, Map<String, OpaqueObject> actual) {
        for (String name : union(expected, actual)) {
            OpaqueObject before = expected.get(name);
            OpaqueObject after = actual.get(name);
            compareOne(name, before == null ? null : before.definition(), after == null ? null : after.definition());
            if (before != null && after != null) {
                compareOne("comment of " + name, before.comment(), after.comment());
            }
        }
    }

    private <K extends Comparable<K>, V> void compare(String kind, Map<K, V> expected, Map<K, V> actual) {
        String separator = kind.endsWith(".") ? "" : " ";
        for (K name : union(expected, actual)) {
            compareOne(kind + separator + name, expected.get(name), actual.get(name));
        }
    }

    private void compareOne(String object, @Nullable Object expected, @Nullable Object actual) {
        if (Objects.equals(expected, actual)) {
            return;
        }
        if (actual == null) {
            found.add(object + " is missing");
        } else if (expected == null) {
            found.add(object + " should not be there");
        } else {
            found.add(object + " is " + actual + ", not " + expected);
        }
    }

    private static Map<String, ColumnDef> columns(TableDef table) {
        Map<String, ColumnDef> columns = new LinkedHashMap<>();
        table.columns().forEach(c -> columns.put(c.name(), c));
        return columns;
    }

    private static Map<String, ConstraintDef> constraints(TableDef table) {
        Map<String, ConstraintDef> constraints = new LinkedHashMap<>();
        table.constraints().forEach(c -> constraints.put(c.name(), c));
        return constraints;
    }

    private static Map<String, IndexDef> indexes(TableDef table) {
        Map<String, IndexDef> indexes = new LinkedHashMap<>();
        table.indexes().forEach(i -> indexes.put(i.name(), i));
        return indexes;
    }

    private static <K extends Comparable<K>> SortedSet<K> union(Map<K, ?> one, Map<K, ?> other) {
        SortedSet<K> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }
}
