package dev.whimbrel.table;

import dev.whimbrel.schema.SequenceOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an identity column counts. */
public final class IdentityOptions {

    private @Nullable Long start;
    private @Nullable Long increment;
    private @Nullable Long minValue;
    private @Nullable Long maxValue;
    private @Nullable Long cache;
    private boolean cycle;

    IdentityOptions() {}

    static IdentityOptions of(Consumer<IdentityOptions> options) {
        IdentityOptions all = new IdentityOptions();
        options.accept(all);
        return all;
    }

    /** The first value. */
    public IdentityOptions start(long value) {
        start = value;
        return this;
    }

    /** The step, not 0. */
    public IdentityOptions increment(long step) {
        increment = step;
        return this;
    }

    /** The least value. */
    public IdentityOptions minValue(long value) {
        minValue = value;
        return this;
    }

    /** The greatest value. */
    public IdentityOptions maxValue(long value) {
        maxValue = value;
        return this;
    }

    /** How many values a session takes at once. */
    public IdentityOptions cache(long values) {
        cache = values;
        return this;
    }

    /** Starts again at its end. */
    public IdentityOptions cycle() {
        cycle = true;
        return this;
    }

    SequenceOptions options() {
        return new SequenceOptions(null, start, increment, minValue, maxValue, cache, cycle);
    }
}
