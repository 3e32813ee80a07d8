package dev.whimbrel.migrate.internal;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.migrate.builder.UniqueBuilder;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unique constraint while it is described. */
final class DraftUnique extends DraftConstraint implements UniqueBuilder {

    private final List<String> columns;
    private List<String> include = List.of();
    private boolean nullsNotDistinct;

    DraftUnique(Recorder recorder, ObjectName table, List<String> columns) {
        super(recorder, table);
        this.columns = columns(columns);
    }

    @Override
    String defaultName(@Nullable Set<String> known, DefaultNames.Taken taken) {
        List<String> all = Stream.concat(columns.stream(), include.stream()).toList();
        return recorder().names().unique(table().name(), all, taken);
    }

    @Override
    ConstraintDef define(String chosenName) {
        return new ConstraintDef.Unique(chosenName, columns, include, nullsNotDistinct, deferrability(), comment());
    }

    @Override
    @Nullable String missing() {
        return columns.isEmpty() ? noColumns("unique(\"email\")") : null;
    }

    @Override
    boolean hasIndex() {
        return true;
    }

    @Override
    public UniqueBuilder name(String name) {
        setName(name);
        return this;
    }

    @Override
    public UniqueBuilder include(String... names) {
        stillOpen();
        include = columns(List.of(names));
        return this;
    }

    @Override
    public UniqueBuilder nullsNotDistinct() {
        stillOpen();
        nullsNotDistinct = true;
        return this;
    }

    @Override
    public UniqueBuilder deferrable() {
        setDeferrable();
        return this;
    }

    @Override
    public UniqueBuilder initiallyDeferred() {
        setInitiallyDeferred();
        return this;
    }

    @Override
    public UniqueBuilder usingIndex(String index) {
        setUsingIndex(index);
        return this;
    }

    @Override
    public UniqueBuilder comment(String text) {
        setComment(text);
        return this;
    }
}
