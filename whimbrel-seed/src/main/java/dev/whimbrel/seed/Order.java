package dev.whimbrel.seed;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * In which order tables are written: parents first. Where tables refer to each other in a circle, one foreign key gives way: one
 * that can wait for the end of the transaction, one that may be NULL at first, or one whose parent has rows already.
 */
final class Order {

    private final Map<ObjectName, Making> waiting;
    private final List<Making> ordered = new ArrayList<>();
    /** By identity: foreign keys of two tables may look the same. */
    private final Set<ForeignKey> given = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<ForeignKey> toExisting = Collections.newSetFromMap(new IdentityHashMap<>());

    private Order(Map<ObjectName, Making> tables) {
        waiting = new TreeMap<>(tables);
    }

    /**
     * An order.
     *
     * @throws WhimbrelException {@code SEED_IMPOSSIBLE} for a circle in which no foreign key can give way
     */
    static Order of(Map<ObjectName, Making> tables) {
        Order order = new Order(tables);
        while (!order.waiting.isEmpty()) {
            order.step();
        }
        return order;
    }

    List<Making> tables() {
        return ordered;
    }

    /** Whether a foreign key refers only to rows that are there already. */
    boolean refersToExisting(ForeignKey key) {
        return toExisting.contains(key);
    }

    private void step() {
        Optional<Making> free = waiting.values().stream()
                .filter(making -> keys(making.table()).noneMatch(key -> waitsFor(making, key)))
                .findFirst();
        if (free.isPresent()) {
            ordered.add(free.get());
            waiting.remove(free.get().name());
        } else {
            giveWay();
        }
    }

    private boolean waitsFor(Making making, ForeignKey key) {
        return !given.contains(key)
                && !key.referencedTable().equals(making.name())
                && waiting.containsKey(key.referencedTable());
    }

    private void giveWay() {
        if (anyInCircle((making, key) -> key.deferrability() != Deferrability.NOT_DEFERRABLE, (making, key) -> {})
                || anyInCircle(
                        Order::canBeSetLater, (making, key) -> making.later().add(key))
                || anyInCircle(
                        (making, key) -> Objects.requireNonNull(waiting.get(key.referencedTable()))
                                        .existing()
                                > 0,
                        (making, key) -> toExisting.add(key))) {
            return;
        }
        List<String> names = waiting.values().stream()
                .filter(making -> keys(making.table()).anyMatch(key -> isInCircle(making, key)))
                .map(making -> making.name().toString())
                .toList();
        throw new WhimbrelException(
                ErrorCode.SEED_IMPOSSIBLE,
                "The tables " + String.join(" and ", names)
                        + " refer to each other by foreign keys that are NOT NULL and not deferrable, so none of them can"
                        + " have a first row.\nMake one of the foreign keys DEFERRABLE, or one of their columns nullable.");
    }

    private interface Use {
        void of(Making making, ForeignKey key);
    }

    private interface Test {
        boolean of(Making making, ForeignKey key);
    }

    private boolean anyInCircle(Test suitable, Use use) {
        for (Making making : waiting.values()) {
            for (ForeignKey key : keys(making.table()).toList()) {
                if (waitsFor(making, key) && isInCircle(making, key) && suitable.of(making, key)) {
                    given.add(key);
                    use.of(making, key);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInCircle(Making making, ForeignKey key) {
        return waitsFor(making, key) && reaches(key.referencedTable(), making.name(), new HashSet<>());
    }

    private boolean reaches(ObjectName from, ObjectName to, Set<ObjectName> seen) {
        Making making = waiting.get(from);
        return from.equals(to)
                || (making != null
                        && seen.add(from)
                        && keys(making.table())
                                .anyMatch(key -> waitsFor(making, key) && reaches(key.referencedTable(), to, seen)));
    }

    /** It may be NULL at first, and there is a key by which the row is found again. */
    private static boolean canBeSetLater(Making making, ForeignKey key) {
        List<String> rowKey = keyOf(making.table());
        return !rowKey.isEmpty()
                && key.columns().stream()
                        .allMatch(column -> !rowKey.contains(column)
                                && making.table()
                                        .column(column)
                                        .filter(ColumnDef::nullable)
                                        .isPresent());
    }

    /** Columns that find a row; none when there are none. */
    static List<String> keyOf(TableDef table) {
        Predicate<ConstraintDef> finds = constraint -> !constraint.keyColumns().isEmpty()
                && constraint.keyColumns().stream()
                        .allMatch(column -> table.column(column)
                                .filter(def -> !def.nullable() && def.generated() == null)
                                .isPresent());
        return Stream.concat(
                        table.constraints().stream().filter(ConstraintDef.PrimaryKey.class::isInstance),
                        table.constraints().stream().filter(ConstraintDef.Unique.class::isInstance))
                .filter(finds)
                .map(ConstraintDef::keyColumns)
                .findFirst()
                .orElse(List.of());
    }

    /** The foreign keys of a table. */
    static Stream<ForeignKey> keys(TableDef table) {
        return table.constraints().stream().filter(ForeignKey.class::isInstance).map(ForeignKey.class::cast);
    }
}
