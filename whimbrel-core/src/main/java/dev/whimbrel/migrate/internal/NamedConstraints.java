package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.ConstraintDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives constraints their names in the order in which the server would choose them. */
final class NamedConstraints {

    private NamedConstraints() {}

    /**
     * The constraints, each with its given name or the one that the server would choose.
     *
     * @param columns the table's columns; null when they aren't known
     * @param taken grows by the names that are chosen
     */
    static List<ConstraintDef> of(List<DraftConstraint> drafts, @Nullable Set<String> columns, TakenNames taken) {
        for (DraftConstraint draft : drafts) {
            if (draft.givenName() != null) {
                take(draft, draft.givenName(), taken);
            }
        }
        List<ConstraintDef> named = new ArrayList<>();
        for (DraftConstraint draft : inOrder(drafts)) {
            named.add(define(draft, columns, taken));
        }
        return named;
    }

    /** Constraints in the order in which {@link #of} gives them. */
    static List<DraftConstraint> inOrder(List<DraftConstraint> drafts) {
        return drafts.stream()
                .sorted(Comparator.comparingInt(NamedConstraints::rank))
                .toList();
    }

    /** One constraint. */
    static ConstraintDef define(DraftConstraint draft, @Nullable Set<String> columns, TakenNames taken) {
        String missing = draft.missing();
        if (missing != null) {
            throw Draft.invalidAt(
                    draft.location(), "A constraint of " + draft.table() + " can't be made: " + missing + ".");
        }
        String given = draft.givenName();
        String name = given != null ? given : draft.defaultName(columns, taken.taken());
        take(draft, name, taken);
        return draft.define(name);
    }

    private static void take(DraftConstraint draft, String name, TakenNames taken) {
        taken.addConstraint(name);
        if (draft.hasIndex()) {
            taken.addRelation(name);
        }
    }

    /** Checks come with the table, keys when their indexes are built, references at the end. */
    private static int rank(DraftConstraint draft) {
        if (draft instanceof DraftCheck) {
            return 0;
        }
        if (draft instanceof DraftPrimaryKey) {
            return 1;
        }
        return draft instanceof DraftForeignKey ? 3 : 2;
    }
}
