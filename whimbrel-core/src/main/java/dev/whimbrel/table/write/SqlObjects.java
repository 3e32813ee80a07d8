package dev.whimbrel.table.write;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is kept as SQL, with what each needs, so that it is made in an order that works. */
final class SqlObjects {

    /** What acts on a table, and is found best in its class. */
    private static final Set<String> OF_TABLES = Set.of("trigger", "rule", "policy", "row security");

    private final SchemaGraph graph;
    private final Renderer renderer;
    private final Map<ObjectKey, String> names = new TreeMap<>();
    private final ObjectNeeds needs;
    private final Map<String, KeptObject> kept = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final TouchTriggers touches;
    private final Set<ObjectName> classes = new HashSet<>();
    private final Map<String, ObjectName> tables = new HashMap<>();
    private final Map<ObjectName, List<OpaqueObject>> policies = new HashMap<>();

    /**
     * @param classes the tables and views that get a class
     */
    SqlObjects(SchemaGraph graph, Renderer renderer, Collection<ObjectName> classes) {
        this.graph = graph;
        this.renderer = renderer;
        this.classes.addAll(classes);
        graph.schema().tables().keySet().stream()
                .filter(classes::contains)
                .forEach(table -> tables.put(qualified(table), table));
        this.touches = new TouchTriggers(graph, renderer, classes);
        for (OpaqueObject object : graph.schema().opaque().values()) {
            ObjectName table = object.kind().equals("policy") ? tableOf(object) : null;
            if (table != null) {
                policies.computeIfAbsent(table, name -> new ArrayList<>()).add(object);
            }
            if (object.sql() != null && !touches.isSaid(object)) {
                names.put(ObjectKey.of(object), object.key());
            }
        }
        announce(ObjectKey.Kind.TABLE, graph.schema().tables().keySet());
        announce(ObjectKey.Kind.VIEW, graph.schema().views().keySet());
        graph.schema().enums().values().stream()
                .filter(definition -> !EnumText.isSayable(definition))
                .forEach(definition -> announce(ObjectKey.of(ObjectKey.Kind.ENUM, definition.name())));
        this.needs = new ObjectNeeds(graph, names, this.classes, this::tableOfPolicy);
    }

    private void announce(ObjectKey.Kind kind, Collection<ObjectName> all) {
        all.stream().filter(name -> !classes.contains(name)).forEach(name -> announce(ObjectKey.of(kind, name)));
    }

    private void announce(ObjectKey key) {
        names.put(key, key.toString());
    }

    /** Keeps an object that is known by its text. */
    void keep(OpaqueObject object) {
        if (touches.isSaid(object)) {
            return;
        }
        ObjectSql sql = object.sql();
        if (sql == null) {
            notes.add("The " + object.kind() + " " + object.identity()
                    + " can't be said in classes: its SQL isn't known.");
            return;
        }
        List<String> create = new ArrayList<>(sql.create());
        if (object.comment() != null && sql.commentOn() != null) {
            create.add("COMMENT ON " + sql.commentOn() + " IS " + renderer.literal(object.comment()));
        }
        if (isAboutNothing(object)) {
            notes.add("The " + object.kind() + " on " + object.identity()
                    + " can't be said in classes: not-null constraints have no names there.");
            return;
        }
        ObjectKey key = ObjectKey.of(object);
        ObjectName place = OF_TABLES.contains(object.kind()) ? tableOf(object) : null;
        put(key, new KeptObject(object.key(), create, sql.drop(), needs.isEarly(key), Set.of(), Set.of(), place));
    }

    /** The comment of a not-null constraint, which the server would name otherwise. */
    private boolean isAboutNothing(OpaqueObject object) {
        return object.kind().equals("comment")
                && object.identity().startsWith("constraint ")
                && graph.schema().tables().values().stream()
                        .anyMatch(table -> object.identity().endsWith(" ON " + qualified(table.name()))
                                && table.constraints().stream()
                                        .noneMatch(constraint -> object.identity()
                                                .startsWith("constraint " + renderer.identifier(constraint.name())
                                                        + " ON ")));
    }

    private @Nullable ObjectName tableOfPolicy(ObjectKey key) {
        OpaqueObject policy = "policy".equals(key.part())
                ? graph.schema().opaque().get("policy " + key.name().name())
                : null;
        return policy == null ? null : tableOf(policy);
    }

    /** The table with a class that an object is about, by its identity: {@code name ON table}, or the table itself. */
    @Nullable ObjectName tableOf(OpaqueObject object) {
        String identity = object.identity();
        ObjectName table = tables.get(identity);
        for (int on = identity.indexOf(" ON "); table == null && on >= 0; on = identity.indexOf(" ON ", on + 1)) {
            table = tables.get(identity.substring(on + 4));
        }
        return table;
    }

    /** What objects need. */
    ObjectNeeds needs() {
        return needs;
    }

    /** The triggers that columns say. */
    TouchTriggers touches() {
        return touches;
    }

    /** The policies of a table with a class. */
    List<OpaqueObject> policiesOf(ObjectName table) {
        return policies.getOrDefault(table, List.of());
    }

    String qualified(ObjectName name) {
        return renderer.identifier(name.schema()) + "." + renderer.identifier(name.name());
    }

    /**
     * Keeps an object that has no words in classes as the changes that make it and take it away.
     *
     * @param key what else it needs is looked up by this
     * @param place the table in whose class it is written; null for none
     */
    void keep(ObjectKey key, Change create, Change drop, boolean beforeTables, @Nullable ObjectName place) {
        put(
                key,
                new KeptObject(
                        key.toString(),
                        sql(create),
                        sql(drop),
                        beforeTables || needs.isEarly(key),
                        Set.of(),
                        Set.of(),
                        place));
    }

    private List<String> sql(Change change) {
        return renderer.render(change).stream().map(Sql::text).toList();
    }

    private void put(ObjectKey key, KeptObject object) {
        Set<ObjectName> relations = needs.relationsOf(key);
        if (key.whole().kind() == ObjectKey.Kind.TABLE && key.part() != null && classes.contains(key.name())) {
            relations.add(key.name());
        }
        KeptObject complete = new KeptObject(
                object.name(),
                object.create(),
                object.drop(),
                object.beforeTables(),
                relations,
                needs.objectsOf(key),
                object.place());
        kept.put(object.name(), complete);
    }

    /** Another object needs a table or view. */
    void addNeed(String object, ObjectName relation) {
        KeptObject now = kept.get(object);
        if (now != null && classes.contains(relation)) {
            now.relations().add(relation);
        }
    }

    /** Another object needs what takes the place of a table that has no class. */
    void addObjectNeed(String object, ObjectName table) {
        KeptObject now = kept.get(object);
        if (now == null || classes.contains(table)) {
            return;
        }
        String qualified = qualified(table);
        names.forEach((key, name) -> {
            boolean whole = key.equals(ObjectKey.of(ObjectKey.Kind.TABLE, table));
            boolean opaque = key.kind() == ObjectKey.Kind.OPAQUE
                    && key.name().name().equals(qualified)
                    && String.valueOf(key.part()).matches(".*table|partition");
            if (whole || opaque) {
                now.objects().add(name);
            }
        });
    }

    void note(String note) {
        notes.add(note);
    }

    /** Those that belong to no table, in an order in which they can be made. */
    List<KeptObject> withoutTable() {
        return inOrder(object -> object.place() == null);
    }

    /** Those that are written in the class of a table, in an order in which they can be made. */
    List<KeptObject> of(ObjectName table) {
        return inOrder(object -> table.equals(object.place()));
    }

    /** Before tables first, then by name, but each after those that it needs. */
    private List<KeptObject> inOrder(Predicate<KeptObject> chosen) {
        Set<KeptObject> ordered = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        kept.values().stream().filter(KeptObject::beforeTables).forEach(object -> add(object, seen, ordered));
        kept.values().forEach(object -> add(object, seen, ordered));
        return ordered.stream().filter(chosen).toList();
    }

    private void add(KeptObject object, Set<String> seen, Set<KeptObject> ordered) {
        if (seen.add(object.name())) {
            for (String needed : object.objects()) {
                KeptObject other = kept.get(needed);
                if (other != null) {
                    add(other, seen, ordered);
                }
            }
            ordered.add(object);
        }
    }

    List<String> notes() {
        return notes;
    }
}
