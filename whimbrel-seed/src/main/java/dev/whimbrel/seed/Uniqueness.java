package dev.whimbrel.seed;

import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on columns that are unique, without trying: all possible combinations are numbered, and each row gets a number of its own.
 * One column, or all columns of one foreign key, are a digit of that number. Where a combination has a column with plenty of values,
 * each row gets one of its own there, and the other columns are free.
 */
final class Uniqueness {

    private static final int MOST_ATTEMPTS = 100;

    private final Draft draft;

    /** The sets of columns that are unique already. */
    private final List<Set<String>> done = new ArrayList<>();

    Uniqueness(Draft draft) {
        this.draft = draft;
    }

    /** Columns that are unique by themselves, such as those that count. */
    void add(String column) {
        done.add(Set.of(column));
    }

    void decide() {
        for (Uniques unique : Uniques.of(draft.table())) {
            if (done.stream().noneMatch(set -> unique.columns().containsAll(set))
                    && draft.making().rows() > 0) {
                decide(unique);
            }
        }
    }

    private void decide(Uniques unique) {
        List<String> columns = unique.columns().stream()
                .filter(column -> !draft.given().contains(column))
                .toList();
        if (columns.isEmpty()) {
            if (unique.columns().isEmpty()) {
                decideConstant(unique);
            } else if (unique.columns().size() == 1) {
                giveOnce(unique.columns().get(0));
            }
            return;
        }
        List<Digit> digits = digits(columns);
        boolean mixed = isMixed(columns, digits);
        long needed = draft.making().rows() + draft.making().existing();
        Optional<Digit> wide = digits.stream()
                .filter(digit -> digit.isWide() || (mixed && digit.isScalable() && digit.size() > needed))
                .findFirst();
        if (wide.isPresent()) {
            decide(unique, List.of(wide.get()), true);
        } else if (mixed) {
            throw draft.impossible("The columns (" + String.join(", ", columns) + ") of "
                    + draft.making().name()
                    + " are unique by " + unique.name()
                    + ", and some of them are so together with others, too, which can't be made up."
                    + "\nSay what they hold: column(...) of the seeder.");
        } else {
            decide(unique, digits, digits.size() == 1 && digits.get(0).inOrder());
        }
    }

    /** Whether some of the columns are decided already by another set. */
    private boolean isMixed(List<String> columns, List<Digit> digits) {
        return columns.stream()
                .anyMatch(column ->
                        digits.stream().noneMatch(digit -> digit.columns().contains(column)));
    }

    private List<Digit> digits(List<String> columns) {
        List<Digit> digits = new ArrayList<>();
        Set<String> covered = new LinkedHashSet<>();
        for (String column : columns) {
            if (draft.isDecided(column) || covered.contains(column)) {
                continue;
            }
            Optional<ForeignKey> key = draft.keyOf(column);
            Digit digit;
            if (key.isPresent() && key.get().columns().stream().noneMatch(draft::isDecided)) {
                digit = new Digit(draft, key.get(), draft.parents(key.get()));
            } else {
                digit = new Digit(
                        draft,
                        column,
                        Checked.form(draft, column, draft.number(draft.making().rows())));
            }
            covered.addAll(digit.columns());
            digits.add(digit);
        }
        return digits;
    }

    private void decide(Uniques unique, List<Digit> digits, boolean inOrder) {
        Making making = draft.making();
        long rows = making.rows();
        long[] sizes = sizes(digits, 2 * (rows + making.existing()));
        long total = product(sizes);
        LongPredicate taken = taken(unique, digits, sizes);
        long key = draft.key(unique.name(), "unique");
        LongUnaryOperator picks = Picks.of(total, rows, inOrder, making.existing(), key, taken);
        if (picks == null) {
            long free = Picks.free(total, rows, taken);
            if (leaveOut(unique)) {
                return;
            }
            if (nullable(unique, digits)) {
                LongUnaryOperator some =
                        Objects.requireNonNull(Picks.of(total, free, inOrder, making.existing(), key, taken));
                fill(digits, sizes, row -> row < free ? some.applyAsLong(row) : -1);
                done.add(Set.copyOf(unique.columns()));
                return;
            }
            limit(unique, digits.stream().map(Digit::reason).toList(), free);
            picks = free == 0 ? row -> 0 : Picks.of(total, free, inOrder, making.existing(), key, taken);
        }
        if (!spread(digits, sizes, taken == null, key)) {
            fill(digits, sizes, Objects.requireNonNull(picks));
        }
        Set<String> columns = new LinkedHashSet<>();
        digits.forEach(digit -> columns.addAll(digit.columns()));
        columns.retainAll(unique.columns());
        done.add(columns);
    }

    /** Whether no row need be one that a unique index is about: the rows have to be others. */
    private boolean leaveOut(Uniques unique) {
        if (unique.where() == null) {
            return false;
        }
        draft.conditions().add(Condition.of(draft.table(), unique.name(), "(" + unique.where() + ") IS NOT TRUE"));
        return true;
    }

    /** What is unique depends on no column, so that there can be one row. */
    private void decideConstant(Uniques unique) {
        long free = draft.making().existing() == 0 ? 1 : 0;
        if (draft.making().rows() > free && !leaveOut(unique)) {
            limit(unique, List.of("it is the same in every row"), free);
        }
    }

    private void limit(Uniques unique, List<String> reasons, long free) {
        Making making = draft.making();
        if (making.exactly()) {
            throw tooMany(unique, reasons, free);
        }
        making.limitTo(free);
        draft.plan()
                .notes()
                .add(making.name() + " gets " + free + (free == 1 ? " row" : " rows") + ", as its " + unique.name()
                        + " allows no more.");
    }

    private static void fill(List<Digit> digits, long[] sizes, LongUnaryOperator picks) {
        long below = 1;
        for (int i = 0; i < digits.size(); i++) {
            long divisor = below;
            long size = sizes[i];
            digits.get(i).decide(row -> {
                long pick = picks.applyAsLong(row);
                return pick < 0 ? -1 : pick / divisor % size;
            });
            below = Math.multiplyHigh(below, size) == 0 ? below * size : Long.MAX_VALUE;
        }
    }

    /** Gives some parents many of the combinations and others few; whether that is wished. */
    private boolean spread(List<Digit> digits, long[] sizes, boolean empty, long key) {
        List<Digit> skewed = digits.stream()
                .filter(digit -> digit.spread() == PerParent.SKEWED)
                .toList();
        if (digits.size() < 2 || skewed.isEmpty() || draft.making().rows() == 0) {
            return false;
        }
        if (!empty) {
            draft.plan()
                    .notes()
                    .add("The rows of " + draft.making().name() + " are spread evenly over "
                            + skewed.get(0).columns().get(0) + ", as the table has rows already.");
            return false;
        }
        int place = digits.indexOf(skewed.get(0));
        Shares shares =
                Shares.of(draft.making().rows(), Math.toIntExact(sizes[place]), product(sizes) / sizes[place], key);
        skewed.get(0).decide(shares::parent);
        List<Digit> others = new ArrayList<>(digits);
        others.remove(place);
        long[] otherSizes = IntStream.range(0, sizes.length)
                .filter(i -> i != place)
                .mapToLong(i -> sizes[i])
                .toArray();
        fill(others, otherSizes, shares::other);
        return true;
    }

    /** How many values of each digit are used: all, or as many as are needed where there are plenty. */
    private static long[] sizes(List<Digit> digits, long wanted) {
        long[] sizes = new long[digits.size()];
        if (sizes.length == 1) {
            sizes[0] = digits.get(0).size();
            return sizes;
        }
        long product = 1;
        for (int i = 0; i < sizes.length; i++) {
            if (!digits.get(i).isScalable()) {
                sizes[i] = digits.get(i).size();
                product = Math.max(1, product(product, sizes[i]));
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            if (digits.get(i).isScalable()) {
                sizes[i] = Math.min(digits.get(i).size(), Math.max(1, (wanted + product - 1) / product));
                product = Math.max(1, product(product, sizes[i]));
            }
        }
        return sizes;
    }

    private static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            product = Math.multiplyHigh(product, factor) == 0 && product * factor >= 0
                    ? product * factor
                    : Long.MAX_VALUE;
        }
        return product;
    }

    /** Which combinations the rows have that are there already; null for none. */
    private @Nullable LongPredicate taken(Uniques unique, List<Digit> digits, long[] sizes) {
        if (draft.making().existing() == 0) {
            return null;
        }
        List<String> columns = digits.stream()
                .flatMap(digit -> digit.columns().stream())
                .filter(unique.columns()::contains)
                .toList();
        Server server = draft.plan().server();
        Set<String> present = new HashSet<>();
        for (@Nullable String[] row : server.rows("SELECT " + server.columns(columns) + " FROM "
                + server.name(draft.making().name()))) {
            present.add(joined(List.of(texts(row))));
        }
        return place -> {
            List<String> values = new ArrayList<>();
            long rest = place;
            for (int i = 0; i < sizes.length; i++) {
                for (String column : digits.get(i).columns()) {
                    if (unique.columns().contains(column)) {
                        values.add(digits.get(i).text(rest % sizes[i], column));
                    }
                }
                rest /= sizes[i];
            }
            return present.contains(joined(values));
        };
    }

    private static String[] texts(@Nullable String[] row) {
        String[] texts = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            // The server fills up texts of fixed length with blanks.
            texts[i] = String.valueOf(row[i]).stripTrailing();
        }
        return texts;
    }

    /** What differs in upper and lower case only may be the same for the server. */
    private static String joined(List<String> values) {
        return String.join("\u0000", values).toLowerCase(Locale.ROOT);
    }

    private boolean nullable(Uniques unique, List<Digit> digits) {
        return Uniques.of(draft.table()).stream()
                        .noneMatch(other -> other.nullsNotDistinct()
                                && other.columns().stream().anyMatch(unique.columns()::contains))
                && unique.columns().stream()
                        .allMatch(column -> draft.column(column).nullable())
                && digits.stream().anyMatch(digit -> digit.columns().stream().allMatch(draft::mayBeNull));
    }

    private RuntimeException tooMany(Uniques unique, List<String> reasons, long free) {
        String there = draft.making().existing() == 0
                ? ""
                : " and " + draft.making().existing()
                        + (draft.making().existing() == 1 ? " row is there already" : " rows are there already");
        long rows = draft.making().rows();
        String cure = free == 0
                ? "There is no room for another row."
                : "Ask for at most " + free + (free == 1 ? " row." : " rows.");
        return draft.impossible(
                rows + (rows == 1 ? " row for " : " rows for ") + draft.making().name()
                        + (rows == 1 ? " is" : " are") + " too many: its " + unique.name() + " on ("
                        + String.join(", ", unique.columns()) + ") allows " + free + " more, as "
                        + String.join(" and ", reasons) + there + ". Nothing was written.\n" + cure);
    }

    /** Asks again for values that have been given already. */
    private void giveOnce(String column) {
        Making making = draft.making();
        Values<@Nullable String> values =
                draft.plan().wishes().values(making.name(), column).orElseThrow();
        Set<@Nullable String> seen = new HashSet<>();
        if (making.existing() > 0) {
            Server server = draft.plan().server();
            server.rows("SELECT " + server.columns(List.of(column)) + " FROM " + server.name(making.name()))
                    .forEach(row -> seen.add(row[0]));
        }
        @Nullable String[] kept = new String[Math.toIntExact(making.rows())];
        long key = draft.key(column);
        for (int row = 0; row < kept.length; row++) {
            long bits = Draw.at(key, draft.number(row));
            for (int attempt = 0; ; attempt++) {
                String value = draft.plan().fakes().value(values, attempt == 0 ? bits : Draw.at(bits, attempt));
                if (value == null || seen.add(value)) {
                    kept[row] = value;
                    break;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw draft.impossible(
                            making.rows() + " rows for " + making.name() + " need as many different values in "
                                    + column + ", which is unique, but what is given for it repeats itself after " + row
                                    + ". Nothing was written.\nGive more different values, or ask for fewer rows.");
                }
            }
        }
        making.cells().put(column, row -> kept[(int) row]);
        done.add(Set.of(column));
    }
}
