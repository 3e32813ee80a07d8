package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.SqlType;

/** Columns that hold numbers, or true and false. */
public interface NumberColumns extends AnyColumn {

    /** {@code smallint}: whole numbers of 2 bytes. */
    default ColumnBuilder smallint(String name) {
        return column(name, SqlType.smallint());
    }

    /** {@code integer}: whole numbers of 4 bytes. */
    default ColumnBuilder integer(String name) {
        return column(name, SqlType.integer());
    }

    /** {@code bigint}: whole numbers of 8 bytes. */
    default ColumnBuilder bigint(String name) {
        return column(name, SqlType.bigint());
    }

    /**
     * {@code serial}: an integer that counts up by a sequence of its own, {@code <table>_<column>_seq}. An identity does the
     * same with fewer parts; take this to match what is there.
     */
    ColumnBuilder serial(String name);

    /** {@code bigserial}: a bigint that counts up by a sequence of its own. An identity does the same with fewer parts. */
    ColumnBuilder bigserial(String name);

    /** {@code smallserial}: a smallint that counts up by a sequence of its own. */
    ColumnBuilder smallserial(String name);

    /** {@code numeric}: exact decimal numbers of any size. */
    default ColumnBuilder numeric(String name) {
        return column(name, new SqlType.Numeric(null, null));
    }

    /**
     * {@code numeric(precision, scale)}: exact decimal numbers.
     *
     * @param precision the most digits
     * @param scale the digits after the point
     */
    default ColumnBuilder numeric(String name, int precision, int scale) {
        return column(name, SqlType.numeric(precision, scale));
    }

    /** {@code numeric(precision, scale)} by its other name. */
    default ColumnBuilder decimal(String name, int precision, int scale) {
        return numeric(name, precision, scale);
    }

    /** {@code real}: inexact numbers of 4 bytes. */
    default ColumnBuilder real(String name) {
        return column(name, new SqlType.Builtin("real"));
    }

    /** {@code double precision}: inexact numbers of 8 bytes. */
    default ColumnBuilder doublePrecision(String name) {
        return column(name, new SqlType.Builtin("double precision"));
    }

    /** {@code money}: an amount in the currency of the server's locale; {@code numeric} is the safer choice. */
    default ColumnBuilder money(String name) {
        return column(name, new SqlType.Builtin("money"));
    }

    /** {@code boolean}. */
    default ColumnBuilder bool(String name) {
        return column(name, SqlType.bool());
    }
}
