package dev.whimbrel.query.internal;

import dev.whimbrel.schema.SqlType;

/** Types for values on their way. */
public final class Unlimited {

    private Unlimited() {}

    /**
     * A type without its limits. A cast to a type with limits cuts what is too long without a word; storing it in the column is
     * refused.
     */
    public static SqlType of(SqlType type) {
        return switch (type) {
            case SqlType.Varchar text -> new SqlType.Varchar(null);
            case SqlType.Char text -> new SqlType.Builtin("bpchar");
            case SqlType.Numeric number -> new SqlType.Numeric(null, null);
            case SqlType.Bit bits -> new SqlType.Bit(true, null);
            case SqlType.Time time -> new SqlType.Time(time.withTimeZone(), null);
            case SqlType.Timestamp time -> new SqlType.Timestamp(time.withTimeZone(), null);
            case SqlType.Interval span -> new SqlType.Interval(null, null);
            case SqlType.Named named -> SqlType.named(named.name());
            case SqlType.Array array -> of(array.element()).array();
            case SqlType.Builtin builtin -> builtin;
        };
    }
}
