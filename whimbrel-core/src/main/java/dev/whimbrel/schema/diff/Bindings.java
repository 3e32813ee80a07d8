package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ObjectParts;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.BindTable;
import dev.whimbrel.schema.change.UnbindTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables that stay, but are something else afterwards: a partition that is detached, a table that becomes a child of another.
 * They are never dropped, for they hold rows.
 */
record Bindings(Parts before, Parts after, Set<ObjectKey> dropped, Set<ObjectKey> created) {

    void take(Map<ObjectKey, Verdict> verdicts) {
        Map<ObjectName, ObjectKey> coming = new HashMap<>();
        for (ObjectKey key : created) {
            ObjectName table = table(after, key);
            if (table != null) {
                coming.put(table, key);
            }
        }
        for (ObjectKey old : List.copyOf(dropped)) {
            ObjectName table = table(before, old);
            ObjectKey now = table == null ? null : coming.get(table);
            if (table != null && now != null) {
                Verdict verdict = verdict(table, before.known(old), after.known(now));
                keep(table, dropped, old);
                keep(table, created, now);
                verdicts.put(verdict instanceof Verdict.Beyond ? old : now, verdict);
            }
        }
    }

    private static @Nullable ObjectName table(Parts parts, ObjectKey key) {
        Object part = parts.get(key);
        if (part instanceof TableDef table) {
            return table.name();
        }
        return part instanceof OpaqueObject object && object.parts() != null
                ? object.parts().table()
                : null;
    }

    /** Its columns, constraints and indexes stay with it. */
    private static void keep(ObjectName table, Set<ObjectKey> keys, ObjectKey whole) {
        keys.remove(whole);
        keys.removeIf(key -> key.name().equals(table)
                && (key.kind() == Kind.COLUMN || key.kind() == Kind.CONSTRAINT || key.kind() == Kind.INDEX));
    }

    private Verdict verdict(ObjectName name, Object old, Object now) {
        if (old instanceof OpaqueObject was && now instanceof OpaqueObject is) {
            return Alterations.isPossible(was, is)
                    ? new Verdict.Alter(Alterations.of(was, is))
                    : new Verdict.Beyond("It should be a " + is.kind() + ", and can't be made one in place.");
        }
        if (old instanceof TableDef && now instanceof OpaqueObject is) {
            return hasColumnsOf(before.table(name), is.parts())
                    ? new Verdict.Alter(List.of(new BindTable(before.table(name), is)))
                    : new Verdict.Beyond("It should be a " + is.kind() + ", and has other columns or another storage.");
        }
        OpaqueObject was = (OpaqueObject) old;
        return hasColumnsOf(after.table(name), was.parts())
                ? new Verdict.Alter(List.of(new UnbindTable(was, after.table(name))))
                : new Verdict.Beyond("It should be a table by itself, and has other columns or another storage.");
    }

    private static boolean hasColumnsOf(TableDef table, @Nullable ObjectParts parts) {
        return parts != null
                && parts.head().isEmpty()
                && Set.copyOf(parts.columns())
                        .equals(new HashSet<>(
                                table.columns().stream().map(ColumnDef::name).toList()));
    }
}
