package dev.whimbrel.table;

import dev.whimbrel.schema.ConstraintDef;
import org.jspecify.annotations.Nullable;

/** A constraint in SQL, of a kind that has no method of its own, such as EXCLUDE. */
public final class OtherConstraint {

    private final String name;
    private final String definition;
    private @Nullable String comment;

    OtherConstraint(String name, String definition) {
        this.name = name;
        this.definition = definition;
    }

    /** A comment. */
    public OtherConstraint comment(String text) {
        comment = text;
        return this;
    }

    void nameTo(TableDraft draft) {
        draft.names().take(name);
    }

    ConstraintDef.Other define() {
        return new ConstraintDef.Other(name, definition, comment);
    }
}
