package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a column that has to be unique and fulfil checks of its own. */
final class Checked {

    private static final int SAMPLES = 64;
    private static final int MOST = 20_000;

    private Checked() {}

    /**
     * The values: those of its type where the checks allow them all, otherwise a list of those that were found.
     *
     * @param needed how many different ones are needed
     */
    static Form form(Draft draft, String column, long needed) {
        Form form = draft.form(column);
        ColumnDef def = draft.column(column);
        List<Condition> conditions = draft.conditions().stream()
                .filter(condition -> condition.columns().equals(Set.of(column)))
                .toList();
        boolean domain = draft.plan().forms().isDomain(def.type());
        if (conditions.isEmpty() && !domain) {
            return form;
        }
        List<String> samples = new ArrayList<>();
        long size = Math.min(form.size(), Math.max(needed, SAMPLES));
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(form.at(Math.min(form.size() - 1, i < SAMPLES / 2 ? i : size / SAMPLES * i)));
        }
        if (form.size() > 100
                && allowed(draft, def, conditions, samples, domain).size() == samples.size()) {
            return form;
        }
        return listed(draft, def, conditions, form, domain, needed);
    }

    private static Form listed(
            Draft draft, ColumnDef def, List<Condition> conditions, Form form, boolean domain, long needed) {
        Clues clues = Condition.clues(conditions, draft.plan().forms().checks(def.type()));
        SqlType type = draft.plan().forms().base(def.type());
        int number = (int) Math.min(MOST, Math.max(64, needed * 4));
        Set<String> found = new LinkedHashSet<>();
        for (int round = 0; round < 4 && found.size() < Math.max(needed, 1); round++) {
            long key = draft.key(def.name(), "candidates", Integer.toString(round));
            List<String> candidates =
                    new ArrayList<>(Candidates.of(type, form, draft.plan().fakes(), clues, key, number));
            for (long i = 0; i < Math.min(number, form.size()); i++) {
                String value = form.at(Math.min(form.size() - 1, (long) round * number + i));
                candidates.add(value);
                candidates.add(value.toUpperCase(Locale.ROOT));
            }
            found.addAll(allowed(draft, def, conditions, candidates, domain));
        }
        if (found.isEmpty()) {
            throw Checks.nothingFound(draft, List.of(def.name()), conditions);
        }
        return Forms.oneOf(List.copyOf(found));
    }

    private static List<String> allowed(
            Draft draft, ColumnDef def, List<Condition> conditions, List<String> values, boolean domain) {
        List<String> readable = domain
                ? draft.plan()
                        .judge()
                        .readable(values, draft.plan().server().renderer().type(def.type()))
                : values;
        if (conditions.isEmpty()) {
            return readable;
        }
        List<@Nullable String[]> rows = new ArrayList<>();
        readable.forEach(value -> rows.add(new String[] {value}));
        List<String> allowed = new ArrayList<>();
        draft.plan()
                .judge()
                .fulfilling(
                        draft.table(),
                        List.of(def.name()),
                        rows,
                        conditions.stream().map(Condition::expression).toList())
                .forEach(row -> allowed.add(String.valueOf(row[0])));
        return allowed;
    }
}
