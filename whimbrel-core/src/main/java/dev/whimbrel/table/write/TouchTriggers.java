package dev.whimbrel.table.write;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.TableDef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The triggers that {@code touchOnUpdate()} makes, with their functions: where a database has exactly these, its classes say it in
 * that word. One function serves all columns of a name; one that something else uses too is kept as SQL, with its triggers.
 */
final class TouchTriggers {

    private final SchemaGraph graph;
    private final Renderer renderer;
    private final Set<ObjectKey> said = new HashSet<>();
    private final Map<ObjectName, Set<String>> columns = new HashMap<>();

    TouchTriggers(SchemaGraph graph, Renderer renderer, Collection<ObjectName> classes) {
        this.graph = graph;
        this.renderer = renderer;
        Map<String, Map<ObjectKey, ObjectName>> byColumn = new HashMap<>();
        for (ObjectName name : classes) {
            TableDef table = graph.schema().tables().get(name);
            if (table != null) {
                table.columns().forEach(column -> find(name, column, byColumn));
            }
        }
        byColumn.forEach(this::say);
    }

    private void find(ObjectName table, ColumnDef column, Map<String, Map<ObjectKey, ObjectName>> byColumn) {
        String name = renderer.identifier("touch_" + column.name());
        String place = renderer.identifier(table.schema()) + "." + renderer.identifier(table.name());
        ObjectKey trigger = ObjectKey.opaque("trigger", name + " ON " + place);
        String create = "CREATE TRIGGER " + name + " BEFORE UPDATE ON " + place
                + " FOR EACH ROW EXECUTE FUNCTION public." + name + "()";
        if (is(trigger, create)) {
            byColumn.computeIfAbsent(column.name(), key -> new HashMap<>()).put(trigger, table);
        }
    }

    private void say(String column, Map<ObjectKey, ObjectName> triggers) {
        String name = "public." + renderer.identifier("touch_" + column) + "()";
        ObjectKey function = ObjectKey.opaque("function", name);
        String create = "CREATE OR REPLACE FUNCTION " + name
                + "\n RETURNS trigger\n LANGUAGE plpgsql\nAS $function$\nBEGIN NEW." + renderer.identifier(column)
                + " := now(); RETURN NEW; END\n$function$";
        boolean alone = triggers.keySet().containsAll(graph.dependencies().users(function))
                && triggers.keySet().stream()
                        .allMatch(trigger -> graph.dependencies().users(trigger).isEmpty());
        if (alone && is(function, create)) {
            said.add(function);
            said.addAll(triggers.keySet());
            triggers.values()
                    .forEach(table -> columns.computeIfAbsent(table, key -> new HashSet<>())
                            .add(column));
        }
    }

    private boolean is(ObjectKey key, String create) {
        OpaqueObject object =
                graph.schema().opaque().get(key.part() + " " + key.name().name());
        ObjectSql sql = object == null ? null : object.sql();
        return object != null
                && object.comment() == null
                && sql != null
                && sql.create().equals(List.of(create));
    }

    /** Whether an object is said of columns. */
    boolean isSaid(OpaqueObject object) {
        return said.contains(ObjectKey.of(object));
    }

    /** Whether it is said of a column. */
    boolean isOf(ObjectName table, String column) {
        return columns.getOrDefault(table, Set.of()).contains(column);
    }
}
