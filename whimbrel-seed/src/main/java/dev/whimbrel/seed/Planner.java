package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the columns of a table hold: what is given, what a sequence counts, what is unique, what is checked, what refers
 * to other tables, and the rest, in this order. Nothing is written yet.
 */
final class Planner {

    private final Draft draft;
    private final Uniqueness uniqueness;

    private Planner(Draft draft) {
        this.draft = draft;
        uniqueness = new Uniqueness(draft);
    }

    static void decide(Plan plan, Making making) {
        new Planner(new Draft(plan, making)).decide();
    }

    private void decide() {
        draft.table().columns().stream()
                .filter(column -> column.generated() == null)
                .forEach(this::begin);
        exclusions();
        uniqueness.decide();
        Checks.decide(draft);
        new References(draft).decide();
        new Rest(draft).decide();
    }

    private void begin(ColumnDef column) {
        Making making = draft.making();
        var values = draft.plan().wishes().values(making.name(), column.name());
        if (values.isPresent()) {
            long key = draft.key(column.name());
            Values<@Nullable String> given = values.get();
            Fakes fakes = draft.plan().fakes();
            draft.given().add(column.name());
            making.cells().put(column.name(), row -> fakes.value(given, Draw.at(key, draft.number(row))));
        } else if (Counting.counts(column) && draft.keyOf(column.name()).isEmpty()) {
            Counting.decide(draft, column);
            uniqueness.add(column.name());
        }
    }

    /** Rows that exclude each other: ranges are made so that they don't overlap, and NULL excludes nothing. */
    private void exclusions() {
        for (ConstraintDef constraint : draft.table().constraints()) {
            if (constraint instanceof ConstraintDef.Other other
                    && other.definition().startsWith("EXCLUDE")) {
                exclude(other);
            }
        }
    }

    private void exclude(ConstraintDef.Other exclusion) {
        Set<String> names =
                new HashSet<>(Clues.of(List.of(exclusion.definition())).names());
        List<ColumnDef> columns = draft.table().columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
        if (columns.stream().anyMatch(column -> draft.given().contains(column.name()))) {
            return;
        }
        for (ColumnDef column : columns) {
            if (draft.isPlain(column) && draft.mayBeNull(column.name())) {
                draft.making().cells().put(column.name(), row -> null);
                return;
            }
        }
        for (ColumnDef column : columns) {
            if (draft.isPlain(column)
                    && draft.plan().server().renderer().type(column.type()).endsWith("range")) {
                Form form = draft.form(column.name());
                draft.making().cells().put(column.name(), row -> form.at(draft.number(row)));
                return;
            }
        }
        throw draft.impossible("What rows of " + draft.making().name() + " exclude each other by " + exclusion.name()
                + " can't be told: " + exclusion.definition()
                + ". Nothing was written.\nSay what its columns hold: column(...) of the seeder.");
    }
}
