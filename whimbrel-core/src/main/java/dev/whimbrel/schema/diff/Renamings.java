package dev.whimbrel.schema.diff;

import static dev.whimbrel.schema.diff.Upheaval.part;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.RenameConstraint;
import dev.whimbrel.schema.change.RenameIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Constraints and indexes that differ in nothing but their name are renamed instead of built anew. No one has to be asked,
 * because they hold nothing of their own.
 */
record Renamings(Parts before, Parts after, Set<ObjectKey> dropped, Set<ObjectKey> created) {

    /** Takes them from what goes and comes, and gives which is which: the old one, and what it is called then. */
    Map<ObjectKey, ObjectKey> take(Map<ObjectKey, Verdict> verdicts) {
        Map<ObjectKey, ObjectKey> renamed = new HashMap<>();
        for (ObjectKey old : List.copyOf(dropped)) {
            if (old.kind() == Kind.CONSTRAINT || old.kind() == Kind.INDEX) {
                created.stream().filter(now -> isSame(old, now)).findFirst().ifPresent(now -> {
                    dropped.remove(old);
                    created.remove(now);
                    verdicts.put(old, new Verdict.Alter(List.of(rename(old, part(now)))));
                    renamed.put(old, now);
                });
            }
        }
        return renamed;
    }

    private boolean isSame(ObjectKey old, ObjectKey now) {
        return old.kind() == now.kind()
                && old.name().equals(now.name())
                && before.contains(after.owner(now))
                && Objects.equals(renamed(before.known(old), part(now)), after.get(now));
    }

    private static Object renamed(Object part, String name) {
        return switch (part) {
            case ConstraintDef constraint -> constraint.withName(name);
            case IndexDef index -> index.withName(name);
            default -> throw new IllegalArgumentException("Neither constraint nor index: " + part);
        };
    }

    private static Change rename(ObjectKey key, String name) {
        return key.kind() == Kind.CONSTRAINT
                ? new RenameConstraint(key.name(), part(key), name)
                : new RenameIndex(key.name().renamed(part(key)), name);
    }
}
