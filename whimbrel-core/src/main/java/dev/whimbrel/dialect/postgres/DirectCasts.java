package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The casts between types of different families that {@code pg_cast} holds. Between all other types the way leads through text,
 * which every type can be written to and read from.
 */
final class DirectCasts {

    private static final Map<String, List<String>> CASTS = """
            boolean: integer
            integer: boolean, oid, money, bit
            bigint: oid, money, bit
            smallint: oid
            numeric: money
            money: numeric
            oid: integer, bigint
            bit: integer, bigint
            jsonb: boolean, smallint, integer, bigint, real, double precision, numeric
            timestamp: time
            time: interval
            interval: time
            macaddr: macaddr8
            macaddr8: macaddr
            xid8: xid
            point: box
            lseg: point
            path: polygon
            box: point, lseg, polygon, circle
            polygon: point, path, box, circle
            circle: point, box, polygon
            int4range: int4multirange
            int8range: int8multirange
            numrange: nummultirange
            daterange: datemultirange
            tsrange: tsmultirange
            tstzrange: tstzmultirange
            """.lines()
            .map(line -> line.split(": "))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> List.of(line[1].split(", "))));

    private DirectCasts() {}

    /** Whether one type can be cast to another without a step between. */
    static boolean exist(SqlType from, SqlType to) {
        if (from instanceof SqlType.Array source && to instanceof SqlType.Array target) {
            return exist(source.element(), target.element());
        }
        return TypeFamily.of(from) == TypeFamily.TEXT
                || TypeFamily.convertsBySelf(from, to)
                || CASTS.getOrDefault(word(from), List.of()).contains(word(to));
    }

    private static String word(SqlType type) {
        return switch (type) {
            case SqlType.Numeric numeric -> "numeric";
            case SqlType.Timestamp timestamp -> "timestamp";
            case SqlType.Time time -> "time";
            case SqlType.Interval interval -> "interval";
            case SqlType.Bit bit -> bit.varying() ? "bit varying" : "bit";
            case SqlType.Builtin builtin -> PostgresTypes.canonical(builtin.name());
            case SqlType.Varchar varchar -> "character varying";
            case SqlType.Char character -> "character";
            case SqlType.Array array -> "";
            case SqlType.Named named -> "";
        };
    }
}
