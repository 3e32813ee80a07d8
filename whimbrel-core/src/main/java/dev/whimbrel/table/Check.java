package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.table.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A condition that every row of a table fulfils. */
public final class Check {

    private final Expression<Boolean> condition;
    private @Nullable String name;
    private @Nullable String comment;
    private boolean noInherit;
    private boolean validated = true;

    Check(Expression<Boolean> condition) {
        this.condition = condition;
    }

    /** Its name instead of {@code <table>_<column>_check}. */
    public Check name(String given) {
        name = given;
        return this;
    }

    /** Child tables are free of it. */
    public Check noInherit() {
        noInherit = true;
        return this;
    }

    /** Existing rows are not checked; for one that is in databases already in this state. */
    public Check notValid() {
        validated = false;
        return this;
    }

    /** A comment. */
    public Check comment(String text) {
        comment = text;
        return this;
    }

    void nameTo(TableDraft draft) {
        draft.names().take(name);
    }

    ConstraintDef.Check define(TableDraft draft) {
        String text = draft.text(condition);
        return new ConstraintDef.Check(
                name == null ? draft.names().check(draft.name(), text, draft.columnNames()) : name,
                text,
                noInherit,
                validated,
                comment);
    }
}
