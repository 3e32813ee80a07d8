package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A constraint that is given as SQL. */
final class DraftOtherConstraint extends DraftConstraint {

    private final String definition;

    DraftOtherConstraint(Recorder recorder, ObjectName table, String name, String definition) {
        super(recorder, table);
        this.definition = definition;
        setName(name);
    }

    @Override
    String defaultName(@Nullable Set<String> known, DefaultNames.Taken taken) {
        throw new IllegalStateException("It always has a name");
    }

    @Override
    ConstraintDef define(String chosenName) {
        return new ConstraintDef.Other(chosenName, definition, comment());
    }

    @Override
    @Nullable String missing() {
        return definition.isBlank() ? "its definition is empty" : null;
    }

    @Override
    boolean hasIndex() {
        return definition.stripLeading().toUpperCase(Locale.ROOT).startsWith("EXCLUDE");
    }
}
