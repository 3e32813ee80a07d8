package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.SqlType;

/** Types between which the server converts a column by itself, because it has assignment casts for all of them. */
enum TypeFamily {
    NUMBER,
    TEXT,
    DATE_AND_TIME,
    INTERVAL,
    BITS,
    JSON,
    NETWORK,
    /** No family: even two types of it have nothing in common. */
    OTHER;

    /** The family of a type. */
    static TypeFamily of(SqlType type) {
        return switch (type) {
            case SqlType.Varchar varchar -> TEXT;
            case SqlType.Char character -> TEXT;
            case SqlType.Numeric numeric -> NUMBER;
            case SqlType.Bit bit -> BITS;
            case SqlType.Timestamp timestamp -> DATE_AND_TIME;
            case SqlType.Interval interval -> INTERVAL;
            case SqlType.Time time -> OTHER;
            case SqlType.Array array -> OTHER;
            case SqlType.Named named -> OTHER;
            case SqlType.Builtin builtin -> of(PostgresTypes.canonical(builtin.name()));
        };
    }

    /** Whether the server converts values of one type to another without an expression. */
    static boolean convertsBySelf(SqlType from, SqlType to) {
        if (from instanceof SqlType.Array source && to instanceof SqlType.Array target) {
            return convertsBySelf(source.element(), target.element());
        }
        TypeFamily target = of(to);
        return from.equals(to)
                || target == TEXT
                || (target != OTHER && of(from) == target)
                || (from instanceof SqlType.Time && to instanceof SqlType.Time);
    }

    /**
     * A cast of an expression, through text where there is no other way.
     *
     * @param expression the expression, in parentheses unless it is a name
     * @param toSql the type's text
     */
    static String cast(String expression, SqlType from, String toSql, SqlType to) {
        return expression + (DirectCasts.exist(from, to) ? "::" : "::text::") + toSql;
    }

    private static TypeFamily of(String builtin) {
        return switch (builtin) {
            case "smallint", "integer", "bigint", "real", "double precision", "numeric" -> NUMBER;
            case "text", "name", "bpchar", "\"char\"", "character", "character varying" -> TEXT;
            case "date", "timestamp", "timestamp with time zone" -> DATE_AND_TIME;
            case "json", "jsonb" -> JSON;
            case "inet", "cidr" -> NETWORK;
            default -> OTHER;
        };
    }
}
