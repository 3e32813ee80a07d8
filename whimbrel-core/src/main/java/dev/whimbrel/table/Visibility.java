package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table a statement sees, before any condition of its own.
 *
 * @param deleted of tables that mark rows as deleted
 * @param scoped whether only those in the tables' default scopes
 */
public record Visibility(Deleted deleted, boolean scoped) {

    /** Rows that aren't deleted and are in the default scope. */
    public static final Visibility DEFAULT = new Visibility(Deleted.HIDDEN, true);

    /** Every row. */
    public static final Visibility ALL = new Visibility(Deleted.SHOWN, false);

    /** Rows that are marked as deleted. */
    public enum Deleted {
        HIDDEN,
        SHOWN,
        ONLY
    }

    /** The same for other rows that are marked as deleted. */
    public Visibility with(Deleted others) {
        return new Visibility(others, scoped);
    }

    /** The same without default scopes. */
    public Visibility unscoped() {
        return new Visibility(deleted, false);
    }

    /** What rows of a source fulfil to be seen; null where all of them are. */
    public @Nullable Condition of(Source source) {
        if (!(source instanceof Table<?> table)) {
            return null;
        }
        TableFacts facts = table.facts();
        if (facts.softDelete == null && facts.defaultScopes.isEmpty()) {
            return null;
        }
        List<Condition> conditions = new ArrayList<>();
        dev.whimbrel.table.Nullable<?> deletedAt = facts.softDelete;
        if (deletedAt != null && deleted != Deleted.SHOWN) {
            conditions.add(deleted == Deleted.HIDDEN ? deletedAt.isNull() : deletedAt.isNotNull());
        }
        if (scoped) {
            facts.defaultScopes.forEach(scope -> conditions.add(scope.get()));
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }
}
