package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.IdentityBuilder;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.SequenceOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An identity while it is described. */
final class DraftIdentity extends Draft implements IdentityBuilder {

    private boolean always = true;
    private @Nullable Long start;
    private @Nullable Long increment;
    private @Nullable Long minValue;
    private @Nullable Long maxValue;
    private @Nullable Long cache;
    private boolean cycle;

    private DraftIdentity(Recorder recorder) {
        super(recorder);
    }

    static Identity described(Recorder recorder, Consumer<IdentityBuilder> description) {
        DraftIdentity draft = new DraftIdentity(recorder);
        description.accept(draft);
        draft.close();
        return new Identity(
                draft.always,
                new SequenceOptions(
                        null, draft.start, draft.increment, draft.minValue, draft.maxValue, draft.cache, draft.cycle));
    }

    @Override
    public IdentityBuilder byDefault() {
        stillOpen();
        always = false;
        return this;
    }

    @Override
    public IdentityBuilder start(long value) {
        stillOpen();
        start = value;
        return this;
    }

    @Override
    public IdentityBuilder increment(long step) {
        stillOpen();
        increment = step;
        return this;
    }

    @Override
    public IdentityBuilder minValue(long value) {
        stillOpen();
        minValue = value;
        return this;
    }

    @Override
    public IdentityBuilder maxValue(long value) {
        stillOpen();
        maxValue = value;
        return this;
    }

    @Override
    public IdentityBuilder cache(long values) {
        stillOpen();
        cache = values;
        return this;
    }

    @Override
    public IdentityBuilder cycle() {
        stillOpen();
        cycle = true;
        return this;
    }
}
