package dev.whimbrel.table.write;

import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SchemaGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What objects that are kept as SQL need, and what needs them. */
final class ObjectNeeds {

    private final SchemaGraph graph;
    private final Map<ObjectKey, String> names;
    private final Set<ObjectName> classes;
    private final Set<ObjectKey> early = new HashSet<>();

    /**
     * @param names the objects that are kept, with what they are called
     * @param classes the tables and views with a class
     * @param tableOfPolicy the table of a policy; null for other objects
     */
    ObjectNeeds(
            SchemaGraph graph,
            Map<ObjectKey, String> names,
            Set<ObjectName> classes,
            Function<ObjectKey, @Nullable ObjectName> tableOfPolicy) {
        this.graph = graph;
        this.names = names;
        this.classes = classes;
        findEarly(tableOfPolicy);
    }

    /** Whether a table needs it. */
    boolean isEarly(ObjectKey object) {
        return early.contains(object);
    }

    /** Those that the tables need, and what these need in turn. */
    private void findEarly(Function<ObjectKey, @Nullable ObjectName> tableOfPolicy) {
        Deque<ObjectKey> open = new ArrayDeque<>();
        for (Dependencies.Dependency each : graph.dependencies().all()) {
            ObjectName table = isOfTable(each.user()) ? each.user().name() : tableOfPolicy.apply(each.user());
            if (isKept(each.used()) && table != null && !needs(each.used(), table)) {
                open.add(each.used());
            }
        }
        while (!open.isEmpty()) {
            ObjectKey next = open.remove();
            if (early.add(next)) {
                graph.dependencies().uses(next).stream().filter(this::isKept).forEach(open::add);
            }
        }
    }

    /** Whether a part of a table, or a policy, needs an object that needs the table in turn: the class can't say that. */
    boolean comesAfterObjects(ObjectKey key, ObjectName table) {
        return graph.dependencies().uses(key).stream().anyMatch(used -> isKept(used) && needs(used, table));
    }

    private boolean needs(ObjectKey object, ObjectName table) {
        Set<ObjectKey> seen = new HashSet<>();
        Deque<ObjectKey> open = new ArrayDeque<>(List.of(object));
        while (!open.isEmpty()) {
            ObjectKey next = open.remove();
            if (seen.add(next)) {
                if (next.whole().equals(ObjectKey.of(ObjectKey.Kind.TABLE, table))) {
                    return true;
                }
                open.addAll(graph.dependencies().uses(next));
            }
        }
        return false;
    }

    private boolean isOfTable(ObjectKey key) {
        return switch (key.kind()) {
            case TABLE, COLUMN, DEFAULT, CONSTRAINT, INDEX ->
                classes.contains(key.name()) && graph.schema().tables().containsKey(key.name());
            case NAMESPACE, EXTENSION, ENUM, SEQUENCE, VIEW, OPAQUE -> false;
        };
    }

    private boolean isKept(ObjectKey key) {
        return names.containsKey(key);
    }

    /** Tables and views with a class that an object needs. */
    Set<ObjectName> relationsOf(ObjectKey key) {
        Set<ObjectName> relations = new TreeSet<>();
        for (ObjectKey used : graph.dependencies().uses(key)) {
            boolean relation = switch (used.kind()) {
                case TABLE, VIEW, COLUMN, DEFAULT, CONSTRAINT, INDEX -> true;
                case NAMESPACE, EXTENSION, ENUM, SEQUENCE, OPAQUE -> false;
            };
            if (relation && classes.contains(used.name())) {
                relations.add(used.name());
            }
        }
        return relations;
    }

    /** Objects kept as SQL that an object needs, by their names. */
    Set<String> objectsOf(ObjectKey key) {
        Set<String> objects = new TreeSet<>();
        for (ObjectKey used : graph.dependencies().uses(key)) {
            String name = names.get(used);
            String whole = names.get(used.whole());
            if (name != null) {
                objects.add(name);
            } else if (whole != null) {
                objects.add(whole);
            }
        }
        return objects;
    }
}
