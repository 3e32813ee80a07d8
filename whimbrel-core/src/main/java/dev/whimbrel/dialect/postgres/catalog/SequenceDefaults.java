package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** What the server chooses for a sequence when nothing is said; such values are left out of {@link SequenceOptions}. */
final class SequenceDefaults {

    private SequenceDefaults() {}

    /** Options with all that isn't the default, and always with the type. */
    static SequenceOptions leaveOut(
            SqlType type, long start, long increment, long minValue, long maxValue, long cache, boolean cycle) {
        boolean ascending = increment > 0;
        long defaultMin = ascending ? 1 : least(type);
        long defaultMax = ascending ? greatest(type) : -1;
        long defaultStart = ascending ? minValue : maxValue;
        return new SequenceOptions(
                type,
                unless(start, defaultStart),
                unless(increment, 1),
                unless(minValue, defaultMin),
                unless(maxValue, defaultMax),
                unless(cache, 1),
                cycle);
    }

    /** Options without their type when it is the default. */
    static SequenceOptions leaveOutType(SequenceOptions options, SqlType defaultType) {
        return new SequenceOptions(
                defaultType.equals(options.type()) ? null : options.type(),
                options.start(),
                options.increment(),
                options.minValue(),
                options.maxValue(),
                options.cache(),
                options.cycle());
    }

    private static @Nullable Long unless(long value, long defaultValue) {
        return value == defaultValue ? null : Long.valueOf(value);
    }

    private static long greatest(SqlType type) {
        if (type.equals(SqlType.smallint())) {
            return Short.MAX_VALUE;
        }
        return type.equals(SqlType.integer()) ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    private static long least(SqlType type) {
        return -greatest(type) - 1;
    }
}
