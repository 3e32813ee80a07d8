package dev.whimbrel.table.type;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The type in the database of a Java value that comes without one. */
final class JavaTypes {

    private static final Map<Class<?>, ColumnType<?>> KNOWN = Map.ofEntries(
            Map.entry(String.class, Types.TEXT),
            Map.entry(Integer.class, Types.INTEGER),
            Map.entry(Long.class, Types.BIGINT),
            Map.entry(Float.class, Types.REAL),
            Map.entry(Double.class, Types.DOUBLE_PRECISION),
            Map.entry(Boolean.class, Types.BOOL),
            Map.entry(BigDecimal.class, Types.numeric(null, null)),
            Map.entry(UUID.class, Types.UUID),
            Map.entry(byte[].class, Types.BYTEA),
            Map.entry(LocalDate.class, Types.DATE),
            Map.entry(LocalTime.class, Types.time(null)),
            Map.entry(OffsetTime.class, Types.timetz(null)),
            Map.entry(LocalDateTime.class, Types.timestamp(null)),
            Map.entry(Instant.class, Types.timestamptz(null)),
            Map.entry(Interval.class, Types.interval()),
            Map.entry(Network.class, Types.network("inet")));

    private static final Map<Class<?>, ColumnType<?>> ENUMS = new ConcurrentHashMap<>();

    private JavaTypes() {}

    static ColumnType<?> of(Object value) {
        ColumnType<?> known = KNOWN.get(value.getClass());
        if (known != null) {
            return known;
        }
        if (value instanceof Enum<?> constant) {
            return ENUMS.computeIfAbsent(constant.getDeclaringClass(), JavaTypes::enumeration);
        }
        throw new WhimbrelException(
                ErrorCode.INVALID_QUERY,
                "A value of " + value.getClass().getName()
                        + " stands in SQL of its own, and nothing says its type in the"
                        + " database. Give it one: value(it, Types.json(\"jsonb\", ...)).");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ColumnType<?> enumeration(Class<?> type) {
        return Types.enumeration(EnumLabels.of((Class) type));
    }
}
