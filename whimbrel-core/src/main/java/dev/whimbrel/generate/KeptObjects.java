package dev.whimbrel.generate;

import static java.util.Objects.requireNonNull;

import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.Dependencies.Dependency;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is there, what the goal doesn't speak of, and what stays all the same: functions, triggers, privileges and the like,
 * extensions and namespaces. Only what the goal could have said, such as a table, a column or a policy, goes for not being said.
 *
 * @param goal the goal with what stays
 * @param objects what stays
 */
record KeptObjects(SchemaGraph goal, List<ObjectKey> objects) {

    private static final Set<String> SAID_BY_TABLES = Set.of("policy", "row security");

    static KeptObjects of(SchemaGraph start, SchemaGraph goal, Decisions decisions) {
        Set<ObjectKey> kept = candidates(start.schema(), goal.schema(), decisions);
        boolean changed = true;
        while (changed) {
            Set<ObjectKey> still = new HashSet<>(kept);
            changed = kept.removeIf(key -> start.dependencies().uses(key).stream()
                    .anyMatch(used -> !isThere(used, goal.schema()) && !still.contains(used)));
        }
        return new KeptObjects(with(kept, start, goal), new ArrayList<>(kept));
    }

    private static Set<ObjectKey> candidates(Schema start, Schema goal, Decisions decisions) {
        Set<ObjectKey> candidates = new TreeSet<>();
        start.namespaces().keySet().stream()
                .filter(name -> !goal.namespaces().containsKey(name))
                .forEach(name -> candidates.add(ObjectKey.namespace(name)));
        start.extensions().keySet().stream()
                .filter(name -> !goal.extensions().containsKey(name))
                .forEach(name -> candidates.add(ObjectKey.extension(name)));
        start.opaque().values().stream()
                .filter(object -> !goal.opaque().containsKey(object.key()) && !isSaidByTables(object))
                .forEach(object -> candidates.add(ObjectKey.of(object)));
        candidates.removeIf(decisions::allowsDropOf);
        return candidates;
    }

    /** Those that come with what is said of a table: a table that doesn't say it any more doesn't want them. */
    private static boolean isSaidByTables(OpaqueObject object) {
        return SAID_BY_TABLES.contains(object.kind())
                || (object.kind().equals("trigger")
                        && (object.identity().startsWith("touch_")
                                || object.identity().startsWith("write_audit_log ON ")));
    }

    private static boolean isThere(ObjectKey key, Schema goal) {
        ObjectName name = key.name();
        return switch (key.kind()) {
            case NAMESPACE -> goal.namespaces().containsKey(name.name());
            case EXTENSION -> goal.extensions().containsKey(name.name());
            case ENUM -> goal.enums().containsKey(name);
            case SEQUENCE -> goal.sequences().containsKey(name);
            case VIEW -> goal.views().containsKey(name);
            case OPAQUE -> goal.opaque().containsKey(key.part() + " " + name.name());
            case TABLE, DEFAULT, CONSTRAINT, INDEX ->
                goal.tables().containsKey(name) || goal.views().containsKey(name);
            case COLUMN -> {
                TableDef table = goal.tables().get(name);
                yield table == null
                        ? goal.views().containsKey(name)
                        : table.column(String.valueOf(key.part())).isPresent();
            }
        };
    }

    private static SchemaGraph with(Collection<ObjectKey> kept, SchemaGraph start, SchemaGraph goal) {
        if (kept.isEmpty()) {
            return goal;
        }
        Schema schema = goal.schema();
        List<Dependency> dependencies = new ArrayList<>(goal.dependencies().all());
        for (ObjectKey key : kept) {
            String name = key.name().name();
            schema = switch (key.kind()) {
                case NAMESPACE ->
                    schema.with(requireNonNull(start.schema().namespaces().get(name)));
                case EXTENSION ->
                    schema.with(requireNonNull(start.schema().extensions().get(name)));
                default -> schema.with(requireNonNull(start.schema().opaque().get(key.part() + " " + name)));
            };
            start.dependencies().uses(key).forEach(used -> dependencies.add(new Dependency(key, used)));
        }
        return new SchemaGraph(schema, Dependencies.of(dependencies));
    }
}
