package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.migrate.builder.CheckBuilder;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A check while it is described. */
final class DraftCheck extends DraftConstraint implements CheckBuilder {

    private final String condition;
    private boolean noInherit;

    DraftCheck(Recorder recorder, ObjectName table, String condition) {
        super(recorder, table);
        this.condition = condition;
    }

    @Override
    String defaultName(@Nullable Set<String> known, DefaultNames.Taken taken) {
        return recorder().names().check(table().name(), condition, known, taken);
    }

    @Override
    ConstraintDef define(String chosenName) {
        return new ConstraintDef.Check(chosenName, condition, noInherit, validated(), comment());
    }

    @Override
    @Nullable String missing() {
        return condition.isBlank() ? "its condition is empty" : null;
    }

    @Override
    public CheckBuilder name(String name) {
        setName(name);
        return this;
    }

    @Override
    public CheckBuilder noInherit() {
        stillOpen();
        noInherit = true;
        return this;
    }

    @Override
    public CheckBuilder notValid() {
        setNotValid();
        return this;
    }

    @Override
    public CheckBuilder comment(String text) {
        setComment(text);
        return this;
    }
}
