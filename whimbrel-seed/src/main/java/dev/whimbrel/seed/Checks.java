package dev.whimbrel.seed;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides on columns with checks. Columns that a check names together are one group; combinations of values are drawn for it, the
 * server says which of them fulfil the checks, and each row gets one of those. Of foreign keys only whether they are NULL is
 * drawn, as their values are those of the parents.
 */
final class Checks {

    private static final int DRAWN = 400;
    private static final int ENOUGH = 100;
    private static final int ROUNDS = 20;

    private final Draft draft;
    private final List<String> columns;
    private final List<Condition> conditions;
    private final Map<String, List<String>> candidates = new HashMap<>();
    private final Map<String, @Nullable Form> forms = new HashMap<>();

    private Checks(Draft draft, Set<String> columns, List<Condition> conditions) {
        this.draft = draft;
        this.columns = List.copyOf(columns);
        this.conditions = conditions;
    }

    static void decide(Draft draft) {
        Set<String> seen = new HashSet<>();
        for (ColumnDef column : draft.table().columns()) {
            if (column.generated() == null && seen.add(column.name())) {
                Set<String> group = group(draft, column.name());
                seen.addAll(group);
                List<Condition> conditions = draft.conditions().stream()
                        .filter(condition -> group.containsAll(condition.columns())
                                && !condition.columns().isEmpty())
                        .toList();
                new Checks(draft, group, conditions).decideGroup();
            }
        }
    }

    /** A column with all that it is named together with, directly or by others. */
    private static Set<String> group(Draft draft, String first) {
        Set<String> group = new LinkedHashSet<>(Set.of(first));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Condition condition : draft.conditions()) {
                if (condition.columns().stream().anyMatch(group::contains)) {
                    grown |= group.addAll(condition.columns());
                }
            }
        }
        return group;
    }

    private void decideGroup() {
        boolean domains = columns.stream()
                .anyMatch(column -> isPlain(column)
                        && draft.plan().forms().isDomain(draft.column(column).type()));
        boolean open = columns.stream().anyMatch(column -> isPlain(column) || isOpenKey(column));
        if (!open || (conditions.isEmpty() && !domains)) {
            return;
        }
        for (String column : columns) {
            Form form = draft.formOrNull(column);
            if (form == null && !draft.mayBeNull(column) && !draft.isDecided(column)) {
                return;
            }
            forms.put(column, form);
        }
        use(draw());
    }

    private boolean isPlain(String column) {
        return draft.isPlain(draft.column(column));
    }

    /** A foreign key that may be NULL or not. */
    private boolean isOpenKey(String column) {
        return !draft.isDecided(column) && draft.keyOf(column).isPresent() && draft.mayBeNull(column);
    }

    private List<@Nullable String[]> draw() {
        List<@Nullable String[]> found = new ArrayList<>(allowed(rows(0, true)));
        for (int round = 1; found.size() < ENOUGH && round < (found.isEmpty() ? 3 : 1) * ROUNDS; round++) {
            found.addAll(allowed(rows(round, false)));
            if (!found.isEmpty() && round >= 3) {
                break;
            }
        }
        if (found.isEmpty()) {
            throw nothingFound(draft, columns, conditions);
        }
        return found;
    }

    private List<@Nullable String[]> rows(int round, boolean natural) {
        long key = draft.key(String.join(",", columns), "checks", Integer.toString(round));
        List<@Nullable String[]> rows = new ArrayList<>();
        for (int number = 0; number < DRAWN; number++) {
            @Nullable String[] row = new String[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(columns.get(i), number, Draw.at(key + i, number), natural);
            }
            rows.add(row);
        }
        return rows;
    }

    private @Nullable String value(String column, int number, long bits, boolean natural) {
        Cells decided = draft.making().cells().get(column);
        if (decided != null && draft.keyOf(column).isEmpty()) {
            long rows = draft.making().rows();
            return rows == 0 ? null : decided.at(number < rows ? number : Draw.below(bits, rows));
        }
        Form form = forms.get(column);
        boolean mayBeNull = draft.mayBeNull(column);
        double nulls = natural ? draft.nullShare(column) : 0.3;
        if (form == null || (mayBeNull && Draw.unit(bits) < nulls)) {
            return null;
        }
        long more = Draw.mix(bits);
        if (draft.keyOf(column).isPresent()) {
            return form.at(Draw.below(more, Math.min(form.size(), 1000)));
        }
        if (!natural && (more & 1) == 0) {
            List<String> all = candidates.computeIfAbsent(column, this::candidates);
            if (!all.isEmpty()) {
                return all.get(Draw.below(Draw.mix(more), all.size()));
            }
        }
        return form.some(Draw.mix(more));
    }

    private List<String> candidates(String column) {
        Form form = forms.get(column);
        ColumnDef def = draft.column(column);
        Clues clues = Condition.clues(conditions, draft.plan().forms().checks(def.type()));
        return form == null
                ? List.of()
                : readable(
                        def,
                        Candidates.of(
                                draft.plan().forms().base(def.type()),
                                form,
                                draft.plan().fakes(),
                                clues,
                                draft.key(column, "candidates"),
                                64));
    }

    private List<String> readable(ColumnDef column, List<String> values) {
        String type = draft.plan().server().renderer().type(column.type());
        return draft.plan().judge().readable(values, type);
    }

    private List<@Nullable String[]> allowed(List<@Nullable String[]> rows) {
        List<@Nullable String[]> readable = rows;
        for (int i = 0; i < columns.size(); i++) {
            ColumnDef column = draft.column(columns.get(i));
            if (draft.plan().forms().isDomain(column.type()) && isPlain(column.name())) {
                int place = i;
                Set<String> values = rows.stream()
                        .filter(row -> row[place] != null)
                        .map(row -> String.valueOf(row[place]))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                Set<String> good = new HashSet<>(readable(column, List.copyOf(values)));
                readable = readable.stream()
                        .filter(row -> row[place] == null || good.contains(row[place]))
                        .toList();
            }
        }
        if (conditions.isEmpty()) {
            return readable;
        }
        List<String> expressions =
                conditions.stream().map(Condition::expression).toList();
        return draft.plan().judge().fulfilling(draft.table(), columns, readable, expressions);
    }

    private void use(List<@Nullable String[]> found) {
        long key = draft.key(String.join(",", columns), "chosen");
        List<Integer> givenPlaces = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (draft.given().contains(columns.get(i))) {
                givenPlaces.add(i);
            }
        }
        Map<String, List<@Nullable String[]>> byGiven = new HashMap<>();
        for (@Nullable String[] row : found) {
            String given = givenPlaces.stream().map(i -> row[i] + "\u0000").collect(Collectors.joining());
            byGiven.computeIfAbsent(given, any -> new ArrayList<>()).add(row);
        }
        Chosen chosen = row -> {
            List<@Nullable String[]> choice = found;
            if (!givenPlaces.isEmpty()) {
                String given = givenPlaces.stream()
                        .map(i -> draft.making().decided(columns.get(i)).at(row) + "\u0000")
                        .collect(Collectors.joining());
                choice = byGiven.getOrDefault(given, found);
            }
            return choice.get(Draw.below(Draw.at(key, draft.number(row)), choice.size()));
        };
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            String column = columns.get(i);
            if (isPlain(column)) {
                draft.making().cells().put(column, row -> chosen.of(row)[place]);
            } else if (isOpenKey(column)) {
                draft.nulls().put(column, row -> chosen.of(row)[place] == null);
            }
        }
    }

    private interface Chosen {
        @Nullable String[] of(long row);
    }

    static WhimbrelException nothingFound(Draft draft, List<String> columns, List<Condition> conditions) {
        String names = conditions.isEmpty()
                ? "its domain"
                : conditions.stream()
                        .map(condition -> condition.name() + ": CHECK (" + condition.expression() + ")")
                        .collect(Collectors.joining(", "));
        return draft.impossible("No value was found for " + draft.making().name() + " (" + String.join(", ", columns)
                + ") that fulfils " + names
                + ". Nothing was written.\nSay what the columns hold: column(...) of the seeder.");
    }
}
