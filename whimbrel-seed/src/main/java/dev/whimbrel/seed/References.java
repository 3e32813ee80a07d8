package dev.whimbrel.seed;

import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Decides on the foreign keys that no unique constraint has decided on: each row gets a parent by chance. */
final class References {

    private static final double NO_PARENT_OF_ITS_KIND = 0.4;
    private static final int MOST_FILTERED = 1_000_000;

    private final Draft draft;

    References(Draft draft) {
        this.draft = draft;
    }

    void decide() {
        List<ForeignKey> keys = draft.keys();
        for (ForeignKey key : keys) {
            List<String> decided =
                    key.columns().stream().filter(draft::isDecided).toList();
            if (decided.isEmpty()) {
                decide(key);
            } else if (decided.size() < key.columns().size()) {
                decideRest(key, decided);
            }
        }
    }

    private void decide(ForeignKey key) {
        Parents parents = draft.parents(key);
        boolean self = key.referencedTable().equals(draft.making().name());
        LongPredicate isNull = isNull(key, self);
        long size = parents.size();
        if (size == 0 && draft.making().rows() > 0) {
            decideWithoutParents(key);
            return;
        }
        PerParent spread = key.columns().stream()
                .map(column -> draft.plan()
                        .wishes()
                        .spread()
                        .get(draft.place(draft.making().name(), column)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(PerParent.UNIFORM);
        long drawn = draft.key(String.join(",", key.columns()), "parent");
        // So that those that many refer to aren't just the first ones.
        Permutation mixed = new Permutation(Math.max(1, size), drawn);
        long @Nullable [] suitable = suitable(key, parents);
        boolean nullable = isNullable(key);
        put(key, parents, row -> {
            if (isNull.test(row)) {
                return -1;
            }
            long bits = Draw.at(drawn, draft.number(row));
            if (self) {
                // An earlier row, so that rows don't refer to each other in circles.
                long earlier = parents.existing() + row;
                return earlier > 0 ? spread.pick(bits, earlier) : nullable ? -1 : row;
            }
            if (suitable != null) {
                return suitable.length == 0 ? -1 : suitable[(int) spread.pick(bits, suitable.length)];
            }
            return spread == PerParent.UNIFORM ? Draw.below(bits, size) : mixed.at(spread.pick(bits, size));
        });
    }

    private interface Place {
        long of(long row);
    }

    private void put(ForeignKey key, Parents parents, Place place) {
        for (int i = 0; i < key.columns().size(); i++) {
            int part = i;
            if (!draft.isDecided(key.columns().get(i))) {
                draft.making().cells().put(key.columns().get(i), row -> {
                    long parent = place.of(row);
                    return parent < 0 ? null : parents.key(parent, part);
                });
            }
        }
    }

    private LongPredicate isNull(ForeignKey key, boolean self) {
        Optional<LongPredicate> decided = key.columns().stream()
                .map(draft.nulls()::get)
                .filter(Objects::nonNull)
                .reduce(LongPredicate::or);
        if (decided.isPresent()) {
            return decided.get();
        }
        if (!isNullable(key)) {
            return row -> false;
        }
        String first = key.columns().get(0);
        boolean wished = draft.plan()
                .wishes()
                .nulls()
                .containsKey(draft.place(draft.making().name(), first));
        double share = self && !wished ? NO_PARENT_OF_ITS_KIND : draft.nullShare(first);
        long drawn = draft.key(String.join(",", key.columns()), "no parent");
        return row -> Draw.unit(Draw.at(drawn, draft.number(row))) < share;
    }

    private boolean isNullable(ForeignKey key) {
        return key.columns().stream().allMatch(draft::mayBeNull);
    }

    private void decideWithoutParents(ForeignKey key) {
        if (!isNullable(key)) {
            throw draft.impossible("Rows of " + draft.making().name() + " refer to " + key.referencedTable() + " by "
                    + key.name() + ", and there are none to refer to. Nothing was written.\nAsk for rows of "
                    + key.referencedTable() + ", too.");
        }
        key.columns().forEach(column -> draft.making().cells().put(column, row -> null));
    }

    /** Another foreign key has decided on some of the columns: the parent has to be one that has these values. */
    private void decideRest(ForeignKey key, List<String> decided) {
        Parents parents = draft.parents(key);
        Map<String, List<Long>> byShared = new HashMap<>();
        for (long i = 0; i < Math.min(MOST_FILTERED, parents.size()); i++) {
            byShared.computeIfAbsent(shared(key, decided, parents, i), any -> new ArrayList<>())
                    .add(i);
        }
        List<String> rest = key.columns().stream()
                .filter(column -> !decided.contains(column))
                .toList();
        boolean nullable = rest.stream().allMatch(draft::mayBeNull);
        LongPredicate isNull = isNull(key, false);
        long drawn = draft.key(String.join(",", key.columns()), "parent");
        put(key, parents, row -> {
            StringBuilder values = new StringBuilder();
            for (String column : decided) {
                values.append(draft.making().decided(column).at(row)).append('\u0000');
            }
            List<Long> choice = byShared.getOrDefault(values.toString(), List.of());
            if (choice.isEmpty() || (nullable && isNull.test(row))) {
                if (nullable) {
                    return -1;
                }
                throw draft.impossible("A row of " + draft.making().name() + " has to refer to " + key.referencedTable()
                        + " by " + key.name() + ", but none there has the values of (" + String.join(", ", decided)
                        + ") that another foreign key gives it. Nothing was written.\nSay what these columns hold:"
                        + " column(...) of the seeder.");
            }
            return choice.get(Draw.below(Draw.at(drawn, draft.number(row)), choice.size()));
        });
    }

    private static String shared(ForeignKey key, List<String> columns, Parents parents, long parent) {
        StringBuilder values = new StringBuilder();
        for (String column : columns) {
            values.append(parents.key(parent, key.columns().indexOf(column))).append('\u0000');
        }
        return values.toString();
    }

    /** Those parents to which the other foreign keys that share columns with this one have a parent, too; null for all. */
    private long @Nullable [] suitable(ForeignKey key, Parents parents) {
        List<ForeignKey> sharing = draft.keys().stream()
                .filter(other -> !other.name().equals(key.name())
                        && other.columns().stream().anyMatch(key.columns()::contains)
                        && !key.columns().containsAll(other.columns())
                        && other.columns().stream().noneMatch(draft::isDecided))
                .toList();
        if (sharing.isEmpty() || parents.size() > MOST_FILTERED) {
            return null;
        }
        List<Set<String>> allowed = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (ForeignKey other : sharing) {
            List<String> shared =
                    other.columns().stream().filter(key.columns()::contains).toList();
            Parents others = draft.parents(other);
            Set<String> values = new HashSet<>();
            for (long i = 0; i < others.size(); i++) {
                values.add(shared(other, shared, others, i));
            }
            allowed.add(values);
            columns.add(shared);
        }
        return LongStream.range(0, parents.size())
                .filter(parent -> IntStream.range(0, allowed.size())
                        .allMatch(i -> allowed.get(i).contains(shared(key, columns.get(i), parents, parent))))
                .toArray();
    }
}
