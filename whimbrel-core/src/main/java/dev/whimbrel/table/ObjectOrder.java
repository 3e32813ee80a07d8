package dev.whimbrel.table;

import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.Dependencies.Dependency;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which objects have to be there before which others: what was said, and what follows from the order in which it was said. */
final class ObjectOrder {

    private final Problems problems;
    private final Map<ObjectKey, Set<ObjectKey>> uses = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final List<Dependency> wishes = new ArrayList<>();
    private final List<ObjectKey> early = new ArrayList<>();

    ObjectOrder(Problems problems) {
        this.problems = problems;
    }

    /** Something that can't be without an object in SQL, which may be said later. */
    private record Named(String where, ObjectKey user, String object) {}

    /** An object can't be without another. */
    void need(ObjectKey user, ObjectKey used) {
        uses.computeIfAbsent(user, key -> new HashSet<>()).add(used);
    }

    /**
     * An object can't be without one in SQL.
     *
     * @param where the class that says so
     */
    void need(String where, ObjectKey user, String object) {
        named.add(new Named(where, user, object));
    }

    /** An object comes after one that was said before it, unless what they need contradicts that. */
    void rather(ObjectKey user, ObjectKey earlier) {
        wishes.add(new Dependency(user, earlier));
    }

    /** An object comes before all tables but those that it needs itself. */
    void beforeTables(ObjectKey object) {
        early.add(object);
    }

    Dependencies of(Schema schema) {
        named.forEach(each -> resolve(each, schema));
        wishes.forEach(this::fulfil);
        putBeforeTables(schema.tables().keySet());
        List<Dependency> all = new ArrayList<>();
        uses.forEach((user, others) -> others.forEach(used -> all.add(new Dependency(user, used))));
        return Dependencies.of(all);
    }

    /** The object in SQL of a name. */
    static Optional<ObjectKey> find(String name, Schema schema) {
        return SqlObject.keys(name).stream()
                .filter(key -> schema.opaque().containsKey(key.part() + " " + name))
                .findFirst();
    }

    private void resolve(Named needed, Schema schema) {
        find(needed.object(), schema)
                .ifPresentOrElse(
                        used -> need(needed.user(), used),
                        () -> problems.add(
                                needed.where(),
                                "there is no object(\"" + needed.object()
                                        + "\") that uses(...) could mean. Write its name as it is there"));
    }

    private void fulfil(Dependency wish) {
        Set<ObjectKey> neededByEarlier = neededBy(wish.used());
        boolean contradicts = neededByEarlier.contains(wish.user());
        boolean delays =
                early.contains(wish.user()) && !tablesOf(neededByEarlier).isEmpty();
        if (!contradicts && !delays) {
            need(wish.user(), wish.used());
        }
    }

    /** Of a row of early objects, each of which needs the one before, the tables need only the last. */
    private void putBeforeTables(Collection<ObjectName> tables) {
        Map<ObjectKey, Set<ObjectKey>> needed = new HashMap<>();
        Set<ObjectKey> followed = new HashSet<>();
        for (ObjectKey object : early) {
            needed.put(object, tablesOf(neededBy(object)));
            if (needed.getOrDefault(object, Set.of()).isEmpty()) {
                followed.addAll(uses.getOrDefault(object, Set.of()));
            }
        }
        needed.keySet()
                .removeIf(object -> needed.getOrDefault(object, Set.of()).isEmpty() && followed.contains(object));
        for (ObjectName name : tables) {
            ObjectKey table = ObjectKey.of(ObjectKey.Kind.TABLE, name);
            needed.forEach((object, before) -> {
                if (!before.contains(table)) {
                    need(table, object);
                }
            });
        }
    }

    private static Set<ObjectKey> tablesOf(Set<ObjectKey> keys) {
        Set<ObjectKey> tables = new HashSet<>(keys);
        tables.removeIf(key -> key.kind() != ObjectKey.Kind.TABLE);
        return tables;
    }

    /** All that an object needs, with itself. */
    private Set<ObjectKey> neededBy(ObjectKey object) {
        Set<ObjectKey> seen = new HashSet<>();
        Deque<ObjectKey> open = new ArrayDeque<>(List.of(object));
        while (!open.isEmpty()) {
            ObjectKey next = open.remove();
            if (seen.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
