package dev.whimbrel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, as a value. Types with parameters have a record of their own; all other types of the server are
 * {@link Builtin}, and enums, domains and types of extensions are {@link Named}.
 */
public sealed interface SqlType {

    /**
     * A type of the server without parameters.
     *
     * @param name its canonical name, for example {@code integer}, {@code jsonb} or {@code int4range}
     */
    record Builtin(String name) implements SqlType {

        /** Whether it holds whole numbers, as sequences count them. */
        public boolean isInteger() {
            return name.equals("smallint") || name.equals("integer") || name.equals("bigint");
        }
    }

    /**
     * Text of limited length.
     *
     * @param length the most characters, at least 1; null when there is no limit
     */
    record Varchar(@Nullable Integer length) implements SqlType {}

    /**
     * Text padded with blanks.
     *
     * @param length the number of characters, at least 1
     */
    record Char(int length) implements SqlType {}

    /**
     * An exact decimal number.
     *
     * @param precision the most digits; null when there is no limit
     * @param scale the digits after the point; null for 0 if there is a precision, and for no limit otherwise
     */
    record Numeric(@Nullable Integer precision, @Nullable Integer scale) implements SqlType {
        public Numeric {
            scale = precision != null && scale == null ? Integer.valueOf(0) : scale;
        }
    }

    /**
     * A string of bits.
     *
     * @param varying whether shorter strings are allowed
     * @param length the number of bits; null only when varying without a limit
     */
    record Bit(boolean varying, @Nullable Integer length) implements SqlType {}

    /**
     * A time of day.
     *
     * @param withTimeZone whether an offset is kept
     * @param precision digits of the seconds' fraction, 0 to 6; null for the server's default
     */
    record Time(boolean withTimeZone, @Nullable Integer precision) implements SqlType {}

    /**
     * A date with a time of day.
     *
     * @param withTimeZone whether it is a point in time rather than a wall clock reading
     * @param precision digits of the seconds' fraction, 0 to 6; null for the server's default
     */
    record Timestamp(boolean withTimeZone, @Nullable Integer precision) implements SqlType {}

    /**
     * A span of time.
     *
     * @param fields the fields that are kept, for example {@code day to second}, in lower case; null for all
     * @param precision digits of the seconds' fraction, 0 to 6; null for the server's default
     */
    record Interval(@Nullable String fields, @Nullable Integer precision) implements SqlType {}

    /**
     * An array of any number of dimensions; the server doesn't keep their count.
     *
     * @param element what it holds; never an array itself
     */
    record Array(SqlType element) implements SqlType {
        public Array {
            if (element instanceof Array) {
                throw new IllegalArgumentException(
                        "An array's element type can't be an array: dimensions aren't part of the type");
            }
        }
    }

    /**
     * A type that was created: an enum, a domain, a composite or range type, or a type of an extension.
     *
     * @param name its full name
     * @param modifiers its parameters as text, for example {@code 3} of {@code vector(3)}
     */
    record Named(ObjectName name, List<String> modifiers) implements SqlType {
        public Named {
            modifiers = List.copyOf(modifiers);
        }
    }

    /** {@code smallint}, 2 bytes. */
    static SqlType smallint() {
        return new Builtin("smallint");
    }

    /** {@code integer}, 4 bytes. */
    static SqlType integer() {
        return new Builtin("integer");
    }

    /** {@code bigint}, 8 bytes. */
    static SqlType bigint() {
        return new Builtin("bigint");
    }

    /** {@code boolean}. */
    static SqlType bool() {
        return new Builtin("boolean");
    }

    /** {@code text} without a limit. */
    static SqlType text() {
        return new Builtin("text");
    }

    /** {@code uuid}. */
    static SqlType uuid() {
        return new Builtin("uuid");
    }

    /** {@code jsonb}. */
    static SqlType jsonb() {
        return new Builtin("jsonb");
    }

    /** {@code date}. */
    static SqlType date() {
        return new Builtin("date");
    }

    /** {@code bytea}. */
    static SqlType bytea() {
        return new Builtin("bytea");
    }

    /** {@code timestamp with time zone}. */
    static SqlType timestamptz() {
        return new Timestamp(true, null);
    }

    /** {@code numeric(precision, scale)}. */
    static SqlType numeric(int precision, int scale) {
        return new Numeric(precision, scale);
    }

    /** {@code varchar(length)}. */
    static SqlType varchar(int length) {
        return new Varchar(length);
    }

    /** An enum, domain or other created type. */
    static SqlType named(ObjectName name) {
        return new Named(name, List.of());
    }

    /** An array of this type; an array's array is the array itself, as for the server. */
    default SqlType array() {
        return this instanceof Array ? this : new Array(this);
    }
}
