package dev.whimbrel.schema.diff;

import static java.util.stream.Collectors.groupingBy;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.Alterations.TakenOver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the changes that take one database to another. It compares texts as they are, so both schemas have to come from the same
 * server, which wrote them in its own canonical form. The order of a table's columns doesn't count: the server can't change it.
 *
 * <p>Both schemas are taken apart into {@link Parts}. A part is dropped, created, altered in place, or dropped and created
 * again. What depends on a part that goes, or whose type changes, is dropped before and created again as it was after, with all
 * that hangs on it ({@link Upheaval}). Then everything is brought in an order in which the server takes it ({@link
 * Scheduling}), and what can be said in one statement is said in one ({@link Folding}).
 */
public final class Differ {

    private final Parts before;
    private final Parts after;
    private final Uses usesBefore;
    private final Uses usesAfter;
    private final DiffRules rules;
    private final Map<ObjectKey, Verdict> verdicts = new HashMap<>();

    private Differ(SchemaGraph from, SchemaGraph to, DiffRules rules) {
        before = new Parts(from.schema());
        after = new Parts(to.schema());
        usesBefore = new Uses(before, from.dependencies());
        usesAfter = new Uses(after, to.dependencies());
        this.rules = rules;
    }

    /**
     * The changes from one schema to another.
     *
     * @param from what is there
     * @param to what shall be there
     * @param rules what else there is to know
     * @return the changes in order, none when nothing differs but the order of columns; and what Whimbrel can't change
     */
    public static Difference between(SchemaGraph from, SchemaGraph to, DiffRules rules) {
        return from.schema().equals(to.schema())
                ? new Difference(List.of(), List.of())
                : new Differ(from, to, rules).difference();
    }

    private Difference difference() {
        Comparison comparison = new Comparison(rules);
        for (ObjectKey key : before.keys()) {
            Object old = before.get(key);
            Object now = after.get(key);
            if (old != null && now != null && !old.equals(now)) {
                verdicts.put(key, comparison.of(key, old, now));
            }
        }
        Alterations.yieldToUsers(before, usesBefore, verdicts);
        Upheaval upheaval = new Upheaval(before, after, usesBefore, verdicts);
        upheaval.spread();
        Map<TakenOver, List<ObjectKey>> goingColumns = upheaval.dropped().stream()
                .collect(groupingBy(key -> Alterations.takenOver(key, before, after, usesBefore, usesAfter)));
        List<ObjectKey> takenOver = goingColumns.getOrDefault(TakenOver.BY_SOME, List.of());
        upheaval.spare(takenOver);
        upheaval.leaveToChildren(goingColumns.getOrDefault(TakenOver.BY_ALL, List.of()));
        List<Difference.Untouched> untouched = untouched(upheaval);
        takenOver.forEach(
                key -> untouched.add(
                        new Difference.Untouched(
                                key,
                                "It should not be there, but some child tables keep it as their own, and others don't: the server drops it in"
                                        + " all of them, with its values, or leaves it to all of them by ALTER TABLE ONLY ... DROP COLUMN.")));
        if (verdicts.isEmpty() && upheaval.isQuiet()) {
            return new Difference(List.of(), untouched);
        }
        Tasks tasks = new Tasks(before, after, usesBefore, upheaval, verdicts, rules);
        Order order = new Scheduling(before, after, usesBefore, usesAfter, tasks).order();
        List<Change> changes = new Folding(before, after, tasks, order).changes();
        return new Difference(changes, untouched);
    }

    private List<Difference.Untouched> untouched(Upheaval upheaval) {
        List<Difference.Untouched> untouched = new ArrayList<>();
        verdicts.forEach((key, verdict) -> {
            if (verdict instanceof Verdict.Beyond beyond) {
                untouched.add(new Difference.Untouched(key, beyond.reason()));
            }
        });
        upheaval.dropped().forEach(key -> report(before, key, "should not be there", untouched));
        upheaval.created().forEach(key -> report(after, key, "is missing", untouched));
        return untouched;
    }

    private static void report(Parts parts, ObjectKey key, String state, List<Difference.Untouched> untouched) {
        if (key.kind() == Kind.OPAQUE && parts.get(key, OpaqueObject.class).sql() == null) {
            untouched.add(new Difference.Untouched(key, "It " + state + ", and Whimbrel doesn't know its SQL."));
        }
    }
}
