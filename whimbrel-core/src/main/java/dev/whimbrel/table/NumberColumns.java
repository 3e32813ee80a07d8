package dev.whimbrel.table;

import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;

/** Columns of numbers. */
abstract sealed class NumberColumns extends ColumnFactory permits TextColumns {

    NumberColumns() {}

    /** {@code smallint}: whole numbers of 2 bytes. */
    protected final Required<Integer> smallint() {
        return column(Types.SMALLINT);
    }

    /** {@code integer}: whole numbers of 4 bytes. */
    protected final Required<Integer> integer() {
        return column(Types.INTEGER);
    }

    /** {@code bigint}: whole numbers of 8 bytes. */
    protected final Required<Long> bigint() {
        return column(Types.BIGINT);
    }

    /** {@code serial}: an integer that counts up by a sequence of its own; an identity does it with fewer parts. */
    protected final Defaulted<Integer> serial() {
        return integer().serial();
    }

    /** {@code bigserial}: a bigint that counts up by a sequence of its own; an identity does it with fewer parts. */
    protected final Defaulted<Long> bigserial() {
        return bigint().serial();
    }

    /** {@code smallserial}: a smallint that counts up by a sequence of its own; an identity does it with fewer parts. */
    protected final Defaulted<Integer> smallserial() {
        return smallint().serial();
    }

    /** {@code numeric}: exact decimal numbers of any size. */
    protected final Required<BigDecimal> numeric() {
        return column(Types.numeric(null, null));
    }

    /**
     * {@code numeric(precision, scale)}: exact decimal numbers.
     *
     * @param precision the most digits
     * @param scale the digits after the point
     */
    protected final Required<BigDecimal> numeric(int precision, int scale) {
        return column(Types.numeric(precision, scale));
    }

    /** {@code numeric(precision, scale)} by its other name. */
    protected final Required<BigDecimal> decimal(int precision, int scale) {
        return numeric(precision, scale);
    }

    /** {@code real}: inexact numbers of 4 bytes. */
    protected final Required<Float> real() {
        return column(Types.REAL);
    }

    /** {@code double precision}: inexact numbers of 8 bytes. */
    protected final Required<Double> doublePrecision() {
        return column(Types.DOUBLE_PRECISION);
    }

    /** {@code boolean}. */
    protected final Required<Boolean> bool() {
        return column(Types.BOOL);
    }
}
