package dev.whimbrel.generate;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what stays although a goal doesn't speak of it. */
final class KeptSearch {

    private static final Set<String> SAID_BY_TABLES = Set.of("policy", "row security");

    private final SchemaGraph start;
    private final Schema goal;
    private final Decisions decisions;
    private final Set<ObjectKey> kept = new TreeSet<>();

    KeptSearch(SchemaGraph start, Schema goal, Decisions decisions) {
        this.start = start;
        this.goal = goal;
        this.decisions = decisions;
    }

    Set<ObjectKey> find() {
        addWhatCannotBeSaid();
        addDecided();
        boolean changed = true;
        while (changed) {
            Set<ObjectKey> still = new HashSet<>(kept);
            changed = kept.removeIf(key -> needs(key).stream().anyMatch(used -> !stays(used, still)));
        }
        return kept;
    }

    private void addWhatCannotBeSaid() {
        Schema there = start.schema();
        there.namespaces().keySet().stream()
                .filter(name -> !goal.namespaces().containsKey(name))
                .forEach(name -> kept.add(ObjectKey.namespace(name)));
        there.extensions().keySet().stream()
                .filter(name -> !goal.extensions().containsKey(name))
                .forEach(name -> kept.add(ObjectKey.extension(name)));
        there.opaque().values().stream()
                .filter(object -> !goal.opaque().containsKey(object.key()) && !isSaidByTables(object))
                .forEach(object -> kept.add(ObjectKey.of(object)));
        kept.removeIf(decisions::allowsDropOf);
    }

    /** Those that come with what is said of a table: a table that doesn't say it any more doesn't want them. */
    private static boolean isSaidByTables(OpaqueObject object) {
        return SAID_BY_TABLES.contains(object.kind())
                || (object.kind().equals("trigger")
                        && (object.identity().startsWith("touch_")
                                || object.identity().startsWith("write_audit_log ON ")));
    }

    /** What it was decided of, what that needs, and what belongs to it. */
    private void addDecided() {
        if (decisions.keeps().isEmpty()) {
            return;
        }
        Deque<ObjectKey> open = new ArrayDeque<>();
        for (ObjectKey key : sayable(start.schema())) {
            if (decisions.keeps(key) && mayStay(key, goal)) {
                open.add(key);
            }
        }
        while (!open.isEmpty()) {
            ObjectKey key = open.remove();
            if (!kept.add(key)) {
                continue;
            }
            for (ObjectKey used : needs(key)) {
                if (!stays(used, kept) && !decisions.allowsDropOf(used)) {
                    open.add(whole(used));
                }
            }
            if (key.kind() == Kind.TABLE) {
                open.addAll(belongings(key));
            }
        }
    }

    /** The policies and the like of a table. */
    private List<ObjectKey> belongings(ObjectKey table) {
        return start.schema().opaque().values().stream()
                .filter(KeptSearch::isSaidByTables)
                .map(ObjectKey::of)
                .filter(key -> start.dependencies().uses(key).stream()
                        .anyMatch(used -> used.name().equals(table.name())))
                .toList();
    }

    private static List<ObjectKey> sayable(Schema schema) {
        List<ObjectKey> keys = new ArrayList<>();
        schema.enums().keySet().forEach(name -> keys.add(ObjectKey.of(Kind.ENUM, name)));
        schema.sequences().keySet().forEach(name -> keys.add(ObjectKey.of(Kind.SEQUENCE, name)));
        schema.views().keySet().forEach(name -> keys.add(ObjectKey.of(Kind.VIEW, name)));
        schema.opaque().values().forEach(object -> keys.add(ObjectKey.of(object)));
        schema.tables().keySet().forEach(name -> keys.addAll(parts(ObjectKey.of(Kind.TABLE, name), schema)));
        return keys;
    }

    /** An object, and its parts when it is a table or a column. */
    static List<ObjectKey> parts(ObjectKey key, Schema schema) {
        List<ObjectKey> keys = new ArrayList<>(List.of(key));
        if (key.kind() == Kind.COLUMN) {
            keys.add(ObjectKey.part(Kind.DEFAULT, key.name(), String.valueOf(key.part())));
        }
        TableDef table = key.kind() == Kind.TABLE ? schema.tables().get(key.name()) : null;
        if (table != null) {
            for (ColumnDef column : table.columns()) {
                keys.add(ObjectKey.part(Kind.COLUMN, key.name(), column.name()));
                keys.add(ObjectKey.part(Kind.DEFAULT, key.name(), column.name()));
            }
            table.constraints().forEach(it -> keys.add(ObjectKey.part(Kind.CONSTRAINT, key.name(), it.name())));
            table.indexes().forEach(it -> keys.add(ObjectKey.part(Kind.INDEX, key.name(), it.name())));
        }
        return keys;
    }

    /** What an object can't be without: as the server tells, and as it says itself. */
    private Set<ObjectKey> needs(ObjectKey key) {
        Set<ObjectKey> needed = new HashSet<>();
        for (ObjectKey part : parts(key, start.schema())) {
            needed.addAll(start.dependencies().uses(part));
            TableDef table = start.schema().tables().get(part.name());
            if (table != null && part.kind() == Kind.COLUMN) {
                table.column(String.valueOf(part.part())).ifPresent(column -> addType(column.type(), needed));
            }
            if (table != null
                    && part.kind() == Kind.CONSTRAINT
                    && table.constraint(String.valueOf(part.part())).orElse(null)
                            instanceof ConstraintDef.ForeignKey foreign) {
                needed.add(ObjectKey.of(Kind.TABLE, foreign.referencedTable()));
            }
        }
        needed.removeIf(used -> used.name().equals(key.name()) && (key.part() == null || used.equals(key)));
        return needed;
    }

    private void addType(SqlType type, Set<ObjectKey> needed) {
        switch (type) {
            case SqlType.Array array -> addType(array.element(), needed);
            case SqlType.Named named -> {
                if (start.schema().enums().containsKey(named.name())) {
                    needed.add(ObjectKey.of(Kind.ENUM, named.name()));
                }
            }
            default -> {}
        }
    }

    private boolean stays(ObjectKey used, Set<ObjectKey> staying) {
        boolean partOfTable = used.kind() == Kind.CONSTRAINT || used.kind() == Kind.INDEX;
        ObjectKey there = partOfTable ? ObjectKey.of(Kind.TABLE, used.name()) : used;
        return isThere(there, goal) || staying.contains(used) || staying.contains(whole(used));
    }

    /** A part whose table isn't in the goal stays with the table only; a column of another table by itself. */
    private ObjectKey whole(ObjectKey key) {
        return switch (key.kind()) {
            case COLUMN, DEFAULT, CONSTRAINT, INDEX -> {
                if (goal.tables().containsKey(key.name()) || goal.views().containsKey(key.name())) {
                    yield key;
                }
                boolean view = start.schema().views().containsKey(key.name());
                yield ObjectKey.of(view ? Kind.VIEW : Kind.TABLE, key.name());
            }
            case NAMESPACE, EXTENSION, ENUM, SEQUENCE, TABLE, VIEW, OPAQUE -> key;
        };
    }

    /** Whether an object of which a goal doesn't speak can be added to it. */
    static boolean mayStay(ObjectKey key, Schema goal) {
        return switch (key.kind()) {
            case COLUMN, CONSTRAINT, INDEX -> goal.tables().containsKey(key.name()) && !isThere(key, goal);
            case DEFAULT -> false;
            case NAMESPACE, EXTENSION, ENUM, SEQUENCE, TABLE, VIEW, OPAQUE -> !isThere(key, goal);
        };
    }

    private static boolean isThere(ObjectKey key, Schema goal) {
        ObjectName name = key.name();
        String part = String.valueOf(key.part());
        TableDef table = goal.tables().get(name);
        return switch (key.kind()) {
            case NAMESPACE -> goal.namespaces().containsKey(name.name());
            case EXTENSION -> goal.extensions().containsKey(name.name());
            case ENUM -> goal.enums().containsKey(name);
            case SEQUENCE -> goal.sequences().containsKey(name);
            case VIEW -> goal.views().containsKey(name);
            case OPAQUE -> goal.opaque().containsKey(part + " " + name.name());
            case TABLE, DEFAULT -> table != null || goal.views().containsKey(name);
            case COLUMN ->
                table == null
                        ? goal.views().containsKey(name)
                        : table.column(part).isPresent();
            case CONSTRAINT ->
                table == null
                        ? goal.views().containsKey(name)
                        : table.constraint(part).isPresent();
            case INDEX ->
                table == null
                        ? goal.views().containsKey(name)
                        : table.index(part).isPresent();
        };
    }
}
