package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.Alteration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to go, for good or to come back: the server drops nothing that something else needs, and gives a column no other type
 * while a view, policy, trigger or generated column reads it.
 */
final class Upheaval {

    /** What hangs on a column without reading it as an expression; a new type doesn't trouble it. */
    private static final Set<String> UNTROUBLED_BY_TYPES =
            Set.of("privileges", "column settings", "statistics", "replica identity", "cluster", "row security");

    private final Parts before;
    private final Parts after;
    private final Uses uses;
    private final Map<ObjectKey, Verdict> verdicts;
    private final Set<ObjectKey> dropped = new TreeSet<>();
    private final Set<ObjectKey> created = new TreeSet<>();
    private final Set<ObjectKey> replaced = new TreeSet<>();
    private final Set<ObjectKey> interrupted = new TreeSet<>();
    private final Set<ObjectKey> leftToChildren = new HashSet<>();
    private final Deque<ObjectKey> open = new ArrayDeque<>();
    private final Set<ObjectKey> retyped = new HashSet<>();
    private final Map<ObjectKey, ObjectKey> renamed = new HashMap<>();
    private final Map<ObjectKey, List<ObjectKey>> aside = new TreeMap<>();

    Upheaval(Parts before, Parts after, Uses uses, Map<ObjectKey, Verdict> verdicts) {
        this.before = before;
        this.after = after;
        this.uses = uses;
        this.verdicts = verdicts;
    }

    /** Parts that are there and shall not be. */
    Set<ObjectKey> dropped() {
        return dropped;
    }

    /** Parts that aren't there and shall be. */
    Set<ObjectKey> created() {
        return created;
    }

    /** Parts that go and come back, as they were or changed. */
    Set<ObjectKey> replaced() {
        return replaced;
    }

    /** Defaults that are taken off and put back, while their columns stay. */
    Set<ObjectKey> interrupted() {
        return interrupted;
    }

    /** Says which columns go from a table only, and stay in its children. */
    void leaveToChildren(Collection<ObjectKey> columns) {
        leftToChildren.addAll(columns);
    }

    boolean isLeftToChildren(ObjectKey column) {
        return leftToChildren.contains(column);
    }

    /** Leaves parts where they are that should not be there. */
    void spare(Collection<ObjectKey> parts) {
        dropped.removeAll(Set.copyOf(parts));
    }

    boolean isQuiet() {
        return dropped.isEmpty() && created.isEmpty() && replaced.isEmpty();
    }

    void spread() {
        before.keys().stream().filter(key -> !after.contains(key)).forEach(dropped::add);
        after.keys().stream().filter(key -> !before.contains(key)).forEach(created::add);
        renamed.putAll(new Renamings(before, after, dropped, created).take(verdicts));
        new Bindings(before, after, dropped, created).take(verdicts);
        dropped.stream().filter(this::isHeld).forEach(this::setAside);
        new TreeMap<>(verdicts).forEach((key, verdict) -> {
            if (verdict instanceof Verdict.Replace) {
                replace(key);
            } else if (key.kind() == Kind.COLUMN && isRetyped(key)) {
                retype(key);
            }
            Alterations.in(verdict).ifPresent(alteration -> disturb(key, alteration));
        });
        verdicts.keySet().stream()
                .filter(this::countsOtherwise)
                .map(Tasks::defaultOf)
                .forEach(interrupted::add);
        open.addAll(dropped);
        while (!open.isEmpty()) {
            ObjectKey key = open.poll();
            boolean stays = retyped.contains(key);
            for (ObjectKey user : uses.usersOf(key)) {
                if (stays) {
                    troubleByType(user);
                } else {
                    trouble(user);
                }
            }
        }
    }

    private void replace(ObjectKey key) {
        if (replaced.add(key)) {
            open.add(key);
        }
        if (isHeld(key)) {
            setAside(key);
        }
        if (key.kind() == Kind.ENUM) {
            // Its columns stay, but get the new type; what reads them is in the way.
            uses.usersOf(key).stream()
                    .filter(user -> user.kind() == Kind.COLUMN && after.contains(user))
                    .forEach(this::retype);
        }
    }

    /** Whether a type has values in columns that stay with it, maybe within those of another type. */
    private boolean isHeld(ObjectKey key) {
        return before.get(key) instanceof OpaqueObject object
                && object.sql() != null
                && object.sql().aside() != null
                && uses.usersOf(key).stream().anyMatch(user -> keepsItsType(user) || isHeld(user));
    }

    private boolean keepsItsType(ObjectKey user) {
        return user.kind() == Kind.COLUMN
                && after.contains(user)
                && !isRetyped(user)
                && before.get(user, ColumnDef.class).generated() == null;
    }

    private void setAside(ObjectKey type) {
        aside.put(type, uses.usersOf(type).stream().filter(this::keepsItsType).toList());
        uses.usersOf(type).stream()
                .filter(user -> user.kind() == Kind.COLUMN && after.contains(user))
                .forEach(this::retype);
    }

    /** Types that are kept under another name until their columns have gone over, with these columns. */
    Map<ObjectKey, List<ObjectKey>> aside() {
        return aside;
    }

    /** An object is altered in place, and what reads it is in the way. */
    private void disturb(ObjectKey key, Alteration alteration) {
        if (alteration.retypes() || alteration.losesValues()) {
            uses.usersOf(key).forEach(this::troubleByType);
        }
        if (alteration.takesAway()) {
            uses.usersOf(key).stream()
                    .filter(user -> before.get(user) instanceof ConstraintDef.ForeignKey)
                    .forEach(this::goAndComeBack);
        }
    }

    private void retype(ObjectKey column) {
        if (retyped.add(column)) {
            open.add(column);
        }
    }

    /** Whether a column changes between a default and an identity, whose sequences may have the same name. */
    private boolean countsOtherwise(ObjectKey key) {
        if (key.kind() != Kind.COLUMN || replaced.contains(key)) {
            return false;
        }
        ColumnDef old = before.get(key, ColumnDef.class);
        ColumnDef now = after.get(key, ColumnDef.class);
        return (old.identity() == null) != (now.identity() == null);
    }

    private boolean isRetyped(ObjectKey key) {
        ColumnDef old = before.get(key, ColumnDef.class);
        ColumnDef now = after.get(key, ColumnDef.class);
        return !old.type().equals(now.type()) || !Objects.equals(old.collation(), now.collation());
    }

    /** Something goes that the user needs. */
    private void trouble(ObjectKey user) {
        if (!before.contains(user) && user.kind() != Kind.DEFAULT) {
            return;
        }
        switch (user.kind()) {
            case VIEW, CONSTRAINT, INDEX, OPAQUE -> goAndComeBack(user);
            case DEFAULT -> interrupt(user);
            case COLUMN, TABLE, ENUM, SEQUENCE, NAMESPACE, EXTENSION -> {
                // A column of a type that goes gets another one by its own verdict; the others don't need what goes.
            }
        }
    }

    /** A column that the user reads gets another type. */
    private void troubleByType(ObjectKey user) {
        switch (user.kind()) {
            case VIEW -> goAndComeBack(user);
            case OPAQUE -> {
                OpaqueObject object = before.find(user, OpaqueObject.class).orElse(null);
                if (object != null && !UNTROUBLED_BY_TYPES.contains(object.kind())) {
                    goAndComeBack(user);
                }
            }
            case DEFAULT -> interrupt(user);
            case CONSTRAINT -> {
                if (before.get(user) instanceof ConstraintDef.ForeignKey
                        && (after.contains(user) || renamed.containsKey(user))
                        && breaks(user)) {
                    goAndComeBack(user);
                }
            }
            default -> {}
        }
    }

    private void goAndComeBack(ObjectKey key) {
        ObjectKey now = renamed.remove(key);
        if (now != null) {
            verdicts.remove(key);
            dropped.add(key);
            created.add(now);
            open.add(key);
            return;
        }
        boolean stays = Alterations.holdsRows(before, key);
        if (!stays && !dropped.contains(key) && after.contains(key) && before.contains(key)) {
            replace(key);
        }
    }

    /** A default goes for a while; a column that is computed goes with its expression. */
    private void interrupt(ObjectKey standard) {
        ObjectKey column = ObjectKey.part(Kind.COLUMN, standard.name(), part(standard));
        ColumnDef known = before.find(column, ColumnDef.class).orElse(null);
        if (known == null || dropped.contains(column) || replaced.contains(column)) {
            return;
        }
        if (known.generated() != null) {
            goAndComeBack(column);
        } else {
            interrupted.add(standard);
        }
    }

    static String part(ObjectKey key) {
        String part = key.part();
        if (part == null) {
            throw new IllegalArgumentException(key + " is no part");
        }
        return part;
    }

    /** Whether a foreign key can't stand while the types on one of its sides change first. */
    private boolean breaks(ObjectKey key) {
        ConstraintDef.ForeignKey reference = before.get(key, ConstraintDef.ForeignKey.class);
        for (String column : reference.columns()) {
            if (changesFamily(ObjectKey.part(Kind.COLUMN, key.name(), column))) {
                return true;
            }
        }
        for (String column : reference.referencedColumns()) {
            if (changesFamily(ObjectKey.part(Kind.COLUMN, reference.referencedTable(), column))) {
                return true;
            }
        }
        return false;
    }

    private boolean changesFamily(ObjectKey column) {
        SqlType old = type(before, column);
        SqlType now = type(after, column);
        if (old == null || now == null) {
            return false;
        }
        if (old.equals(now)) {
            // It may be a type that is made anew under its name.
            return retyped.contains(column);
        }
        boolean close = isInteger(old) && isInteger(now);
        return !close && (old instanceof SqlType.Builtin || old.getClass() != now.getClass());
    }

    private static @Nullable SqlType type(Parts parts, ObjectKey column) {
        return parts.find(column, ColumnDef.class).map(ColumnDef::type).orElse(null);
    }

    private static boolean isInteger(SqlType type) {
        return type instanceof SqlType.Builtin builtin && builtin.isInteger();
    }

    /** Whether an object goes, be it only to come again. */
    boolean goes(ObjectKey key) {
        return dropped().contains(key) || replaced().contains(key);
    }

    /** Whether an object comes, be it only again. */
    boolean comes(ObjectKey key) {
        return created().contains(key) || replaced().contains(key);
    }
}
