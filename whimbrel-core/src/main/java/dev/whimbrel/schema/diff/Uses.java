package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dependencies within a schema: those that the server told, and those that follow from the schema by itself. Of most objects
 * nobody asks, so what follows is found out when somebody does.
 */
final class Uses {

    private final Parts parts;
    private final Dependencies told;
    private final Map<ObjectKey, Set<ObjectKey>> used = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> users = new HashMap<>();
    private final Map<ObjectName, List<ObjectKey>> references = new HashMap<>();
    private final Map<ObjectName, List<ObjectKey>> columnsOfType = new HashMap<>();

    Uses(Parts parts, Dependencies told) {
        this.parts = parts;
        this.told = told;
        for (TableDef table : parts.schema().tables().values()) {
            for (ConstraintDef constraint : table.constraints()) {
                if (constraint instanceof ConstraintDef.ForeignKey reference) {
                    references
                            .computeIfAbsent(reference.referencedTable(), name -> new ArrayList<>())
                            .add(ObjectKey.part(Kind.CONSTRAINT, table.name(), constraint.name()));
                }
            }
            for (ColumnDef column : table.columns()) {
                if (element(column) instanceof SqlType.Named named) {
                    columnsOfType
                            .computeIfAbsent(named.name(), name -> new ArrayList<>())
                            .add(ObjectKey.part(Kind.COLUMN, table.name(), column.name()));
                }
            }
        }
    }

    /** What an object needs. */
    Set<ObjectKey> usedBy(ObjectKey user) {
        return used.computeIfAbsent(user, this::findUsed);
    }

    private Set<ObjectKey> findUsed(ObjectKey user) {
        Set<ObjectKey> all = new TreeSet<>(told.uses(user));
        if (parts.contains(user)) {
            addImplied(user, all);
        }
        all.remove(user);
        return all;
    }

    /** What needs an object. */
    Set<ObjectKey> usersOf(ObjectKey key) {
        return users.computeIfAbsent(key, this::findUsers);
    }

    private Set<ObjectKey> findUsers(ObjectKey key) {
        Set<ObjectKey> all = new TreeSet<>(told.users(key));
        for (ObjectKey candidate : candidates(key)) {
            if (usedBy(candidate).contains(key)) {
                all.add(candidate);
            }
        }
        return all;
    }

    /** What may need an object without the server's having told it. */
    private List<ObjectKey> candidates(ObjectKey key) {
        return switch (key.kind()) {
            case NAMESPACE ->
                parts.keys().stream()
                        .filter(each -> each.name().schema().equals(key.name().name()))
                        .toList();
            case ENUM -> columnsOfType.getOrDefault(key.name(), List.of());
            case TABLE, VIEW, COLUMN, CONSTRAINT, INDEX -> {
                List<ObjectKey> found = new ArrayList<>(parts.partsOf(key.name()));
                found.addAll(references.getOrDefault(key.name(), List.of()));
                yield found;
            }
            case EXTENSION, SEQUENCE, DEFAULT, OPAQUE -> List.of();
        };
    }

    private void addImplied(ObjectKey key, Set<ObjectKey> needed) {
        ObjectKey owner = parts.owner(key);
        needed.add(owner);
        if (owner.equals(key)
                && owner.kind() != Kind.OPAQUE
                && !owner.name().schema().isEmpty()) {
            needed.add(ObjectKey.namespace(owner.name().schema()));
        }
        switch (parts.known(key)) {
            case ColumnDef column -> {
                if (element(column) instanceof SqlType.Named named) {
                    ObjectKey type = ObjectKey.of(Kind.ENUM, named.name());
                    if (parts.contains(type)) {
                        needed.add(type);
                    }
                }
            }
            case ConstraintDef.ForeignKey reference -> addForeignKey(key, reference, needed);
            case ConstraintDef.PrimaryKey primary -> {
                needed.addAll(columns(key.name(), primary.columns()));
                needed.addAll(columns(key.name(), primary.include()));
            }
            case ConstraintDef.Unique unique -> {
                needed.addAll(columns(key.name(), unique.columns()));
                needed.addAll(columns(key.name(), unique.include()));
            }
            case IndexDef index -> addIndex(key, index, needed);
            case ConstraintDef other -> addColumnsUnlessTold(key, needed);
            default -> {}
        }
    }

    private static SqlType element(ColumnDef column) {
        return column.type() instanceof SqlType.Array array ? array.element() : column.type();
    }

    private void addIndex(ObjectKey key, IndexDef index, Set<ObjectKey> needed) {
        needed.addAll(columns(key.name(), index.columns()));
        if (index.where() != null || index.elements().stream().anyMatch(element -> element.column() == null)) {
            addColumnsUnlessTold(key, needed);
        }
    }

    /** Where the server didn't tell which columns an expression reads, it may be any of them. */
    private void addColumnsUnlessTold(ObjectKey key, Set<ObjectKey> needed) {
        TableDef table = parts.schema().tables().get(key.name());
        boolean isTold = told.uses(key).stream().anyMatch(each -> each.kind() == Kind.COLUMN);
        if (table != null && !isTold) {
            table.columns().forEach(column -> needed.add(ObjectKey.part(Kind.COLUMN, key.name(), column.name())));
        }
    }

    private void addForeignKey(ObjectKey key, ConstraintDef.ForeignKey reference, Set<ObjectKey> needed) {
        needed.addAll(columns(key.name(), reference.columns()));
        ObjectKey referenced = ObjectKey.of(Kind.TABLE, reference.referencedTable());
        if (parts.contains(referenced)) {
            needed.add(referenced);
            needed.addAll(columns(reference.referencedTable(), reference.referencedColumns()));
            needed.addAll(keyOf(reference));
        }
    }

    /** The key that a reference rests on, where the server didn't tell it. */
    private List<ObjectKey> keyOf(ConstraintDef.ForeignKey reference) {
        List<ObjectKey> keys = new ArrayList<>();
        Set<String> wanted = Set.copyOf(reference.referencedColumns());
        for (ConstraintDef constraint : parts.table(reference.referencedTable()).constraints()) {
            if (Set.copyOf(constraint.keyColumns()).equals(wanted)) {
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
