package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All dependencies within a schema: those that the server told, and those that follow from the schema by itself. */
final class Uses {

    private final Parts parts;
    private final Set<ObjectKey> told = new HashSet<>();
    private final Map<ObjectKey, Set<ObjectKey>> used = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> users = new HashMap<>();
    private final Map<ObjectName, ObjectKey> types = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> columns = new HashMap<>();

    Uses(Parts parts, Dependencies dependencies) {
        this.parts = parts;
        for (ObjectKey key : parts.keys()) {
            if (parts.get(key) instanceof EnumDef type) {
                types.put(type.name(), key);
            } else if (key.kind() == Kind.COLUMN) {
                columns.computeIfAbsent(key.whole(), table -> new LinkedHashSet<>())
                        .add(key);
            }
        }
        dependencies.all().forEach(dependency -> {
            add(dependency.user(), dependency.used());
            if (dependency.used().kind() == Kind.COLUMN) {
                told.add(dependency.user());
            }
        });
        parts.keys().forEach(this::addImplied);
    }

    /** What an object needs. */
    Set<ObjectKey> usedBy(ObjectKey user) {
        return used.getOrDefault(user, Set.of());
    }

    /** What needs an object. */
    Set<ObjectKey> usersOf(ObjectKey key) {
        return users.getOrDefault(key, Set.of());
    }

    private void add(ObjectKey user, ObjectKey needed) {
        if (!user.equals(needed)) {
            used.computeIfAbsent(user, key -> new TreeSet<>()).add(needed);
            users.computeIfAbsent(needed, key -> new TreeSet<>()).add(user);
        }
    }

    private void addImplied(ObjectKey key) {
        Object part = parts.known(key);
        ObjectKey owner = parts.owner(key);
        add(key, owner);
        if (owner.kind() != Kind.OPAQUE && !owner.name().schema().isEmpty()) {
            add(owner, ObjectKey.namespace(owner.name().schema()));
        }
        switch (part) {
            case ColumnDef column -> addColumn(key, column);
            case ConstraintDef.ForeignKey reference -> addForeignKey(key, reference);
            case ConstraintDef.PrimaryKey primary -> addAll(key, primary.columns(), primary.include());
            case ConstraintDef.Unique unique -> addAll(key, unique.columns(), unique.include());
            default -> addColumnsOf(key, owner);
        }
    }

    private void addAll(ObjectKey key, List<String> names, List<String> more) {
        columns(key.name(), names).forEach(column -> add(key, column));
        columns(key.name(), more).forEach(column -> add(key, column));
    }

    /** Where the server didn't tell which columns an expression reads, it may be any of them. */
    private void addColumnsOf(ObjectKey key, ObjectKey owner) {
        if (parts.known(key) instanceof IndexDef index) {
            index.elements().stream()
                    .flatMap(element -> Stream.ofNullable(element.column()))
                    .forEach(column -> add(key, ObjectKey.part(Kind.COLUMN, key.name(), column)));
            columns(key.name(), index.include()).forEach(column -> add(key, column));
            if (index.where() == null && index.elements().stream().allMatch(element -> element.column() != null)) {
                return;
            }
        }
        boolean part = key.kind() == Kind.CONSTRAINT || key.kind() == Kind.INDEX;
        if (part && !told.contains(key)) {
            columns.getOrDefault(owner, Set.of()).forEach(column -> add(key, column));
        }
    }

    private void addColumn(ObjectKey key, ColumnDef column) {
        SqlType type = column.type() instanceof SqlType.Array array ? array.element() : column.type();
        if (type instanceof SqlType.Named named && types.containsKey(named.name())) {
            add(key, types.get(named.name()));
        }
    }

    private void addForeignKey(ObjectKey key, ConstraintDef.ForeignKey reference) {
        columns(key.name(), reference.columns()).forEach(column -> add(key, column));
        ObjectKey referenced = ObjectKey.of(Kind.TABLE, reference.referencedTable());
        if (parts.contains(referenced)) {
            add(key, referenced);
            columns(reference.referencedTable(), reference.referencedColumns()).forEach(column -> add(key, column));
            keyOf(reference).forEach(needed -> add(key, needed));
        }
    }

    /** The key that a reference rests on, where the server didn't tell it. */
    private List<ObjectKey> keyOf(ConstraintDef.ForeignKey reference) {
        List<ObjectKey> keys = new ArrayList<>();
        Set<String> wanted = Set.copyOf(reference.referencedColumns());
        for (ConstraintDef constraint : parts.table(reference.referencedTable()).constraints()) {
            List<String> key = switch (constraint) {
                case ConstraintDef.PrimaryKey primary -> primary.columns();
                case ConstraintDef.Unique unique -> unique.columns();
                default -> List.of();
            };
            if (Set.copyOf(key).equals(wanted)) {
                keys.add(ObjectKey.part(Kind.CONSTRAINT, reference.referencedTable(), constraint.name()));
            }
        }
        return keys;
    }

    private static List<ObjectKey> columns(ObjectName table, List<String> names) {
        return names.stream()
                .map(name -> ObjectKey.part(Kind.COLUMN, table, name))
                .toList();
    }
}
