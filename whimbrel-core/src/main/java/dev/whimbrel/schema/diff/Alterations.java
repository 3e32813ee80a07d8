package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectParts;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterObject;
import dev.whimbrel.schema.change.AlterObject.Phase;
import dev.whimbrel.schema.change.Alteration;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects that are known by their text and are changed in place, part by part. */
final class Alterations {

    private Alterations() {}

    static boolean isPossible(OpaqueObject before, OpaqueObject after) {
        ObjectParts old = before.parts();
        ObjectParts now = after.parts();
        return old != null && now != null && old.head().equals(now.head());
    }

    /** The changes: two when something goes and something comes, for others may have to change between. */
    static List<Change> of(OpaqueObject before, OpaqueObject after) {
        AlterObject all = new AlterObject(before, after, Phase.ALL);
        Alteration alteration = all.alteration();
        if (alteration.isNothing() && before.key().equals(after.key())) {
            return List.of();
        }
        return alteration.removals().isEmpty() || alteration.additions().isEmpty()
                ? List.of(all)
                : List.of(new AlterObject(before, after, Phase.REMOVE), new AlterObject(before, after, Phase.ADD));
    }

    /** How an object is altered by its verdict; empty when it isn't. */
    static Optional<Alteration> in(Verdict verdict) {
        return verdict instanceof Verdict.Alter alter
                ? alter.changes().stream()
                        .filter(AlterObject.class::isInstance)
                        .map(change -> ((AlterObject) change).alteration())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The server gives no attribute another type while a column holds it, so the whole type is made anew; and it makes none anew
     * that is part of a table which is known by its text.
     */
    static void yieldToUsers(Parts before, Uses uses, Map<ObjectKey, Verdict> verdicts) {
        verdicts.replaceAll((key, verdict) -> {
            OpaqueObject object = key.kind() == Kind.OPAQUE ? (OpaqueObject) before.get(key) : null;
            if (object == null || object.sql() == null || object.sql().aside() == null) {
                return verdict;
            }
            Set<ObjectKey> users = uses.usersOf(key);
            boolean held = users.stream().anyMatch(user -> user.kind() == Kind.COLUMN);
            boolean heldWithin = users.stream().anyMatch(user -> holdsWithin(before, user));
            boolean replaced = verdict instanceof Verdict.Replace
                    || (held && in(verdict).filter(Alteration::retypes).isPresent())
                    || (heldWithin && in(verdict).filter(Alteration::tightens).isPresent());
            if (!replaced) {
                return verdict;
            }
            return users.stream()
                    .filter(user -> holdsRows(before, user))
                    .findFirst()
                    .<Verdict>map(user ->
                            new Verdict.Beyond("It would have to be made anew, but " + user + " holds values of it."))
                    .orElseGet(Verdict.Replace::new);
        });
    }

    /** The server doesn't look into arrays and composites, so it can't check their values against a new constraint. */
    private static boolean holdsWithin(Parts before, ObjectKey user) {
        Object part = before.get(user);
        return part instanceof ColumnDef column
                ? column.type() instanceof SqlType.Array
                : part instanceof OpaqueObject object
                        && object.sql() != null
                        && object.sql().aside() != null;
    }

    /** How many of a table's children have a column by themselves from then on that goes from the table. */
    enum TakenOver {
        BY_NONE,
        BY_SOME,
        BY_ALL
    }

    static TakenOver takenOver(ObjectKey column, Parts before, Parts after, Uses usesBefore, Uses usesAfter) {
        if (column.kind() != Kind.COLUMN) {
            return TakenOver.BY_NONE;
        }
        List<ObjectKey> children = usesBefore.usersOf(column.whole()).stream()
                .filter(user -> holdsRows(before, user)
                        && usesAfter.usersOf(column.whole()).contains(user))
                .toList();
        long keeping = children.stream()
                .filter(child -> after.get(child) instanceof OpaqueObject object
                        && object.parts() != null
                        && object.parts().columns().contains(column.part()))
                .count();
        if (keeping == 0) {
            return TakenOver.BY_NONE;
        }
        return keeping == children.size() ? TakenOver.BY_ALL : TakenOver.BY_SOME;
    }

    static boolean holdsRows(Parts parts, ObjectKey key) {
        return parts.get(key) instanceof OpaqueObject object && object.holdsRows();
    }
}
