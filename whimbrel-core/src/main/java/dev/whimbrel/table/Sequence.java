package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sequence that stands by itself. */
public final class Sequence {

    private final ObjectName name;
    private final IdentityOptions options = new IdentityOptions();
    private @Nullable SqlType type;
    private @Nullable Column<?> owner;
    private @Nullable String comment;

    Sequence(ObjectName name) {
        this.name = name;
    }

    /** How it counts: {@code counting(it -> it.start(1000).increment(10))}. */
    public Sequence counting(Consumer<IdentityOptions> how) {
        how.accept(options);
        return this;
    }

    /** It counts in {@code integer} instead of {@code bigint}. */
    public Sequence ofInteger() {
        type = SqlType.integer();
        return this;
    }

    /** It counts in {@code smallint} instead of {@code bigint}. */
    public Sequence ofSmallint() {
        type = SqlType.smallint();
        return this;
    }

    /** The column that it is dropped with. */
    public Sequence ownedBy(Column<?> column) {
        owner = column;
        return this;
    }

    /** A comment. */
    public Sequence comment(String text) {
        comment = text;
        return this;
    }

    SequenceDef define() {
        SequenceOptions given = options.options();
        SequenceOptions typed = new SequenceOptions(
                type,
                given.start(),
                given.increment(),
                given.minValue(),
                given.maxValue(),
                given.cache(),
                given.cycle());
        SequenceDef.Owner column = owner == null ? null : new SequenceDef.Owner(owner.relationName(), owner.name());
        return new SequenceDef(name, typed, column, comment);
    }
}
