package dev.whimbrel.query;

import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.Writable;
import java.util.Arrays;
import java.util.List;

/** Begins inserts of what queries give, by the columns that they fill. */
public abstract sealed class InsertSteps extends SelectSteps permits WriteSteps {

    InsertSteps() {}

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, column).select(query)}. */
    public final <R, T> InsertColumns<R, T> insertInto(Table<R> table, Writable<T> column) {
        return columns(table, column);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2> InsertColumns<R, Tuple2<T1, T2>> insertInto(
            Table<R> table, Writable<T1> c1, Writable<T2> c2) {
        return columns(table, c1, c2);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3> InsertColumns<R, Tuple3<T1, T2, T3>> insertInto(
            Table<R> table, Writable<T1> c1, Writable<T2> c2, Writable<T3> c3) {
        return columns(table, c1, c2, c3);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4> InsertColumns<R, Tuple4<T1, T2, T3, T4>> insertInto(
            Table<R> table, Writable<T1> c1, Writable<T2> c2, Writable<T3> c3, Writable<T4> c4) {
        return columns(table, c1, c2, c3, c4);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5> InsertColumns<R, Tuple5<T1, T2, T3, T4, T5>> insertInto(
            Table<R> table, Writable<T1> c1, Writable<T2> c2, Writable<T3> c3, Writable<T4> c4, Writable<T5> c5) {
        return columns(table, c1, c2, c3, c4, c5);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6> InsertColumns<R, Tuple6<T1, T2, T3, T4, T5, T6>> insertInto(
            Table<R> table,
            Writable<T1> c1,
            Writable<T2> c2,
            Writable<T3> c3,
            Writable<T4> c4,
            Writable<T5> c5,
            Writable<T6> c6) {
        return columns(table, c1, c2, c3, c4, c5, c6);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7> InsertColumns<R, Tuple7<T1, T2, T3, T4, T5, T6, T7>> insertInto(
            Table<R> table,
            Writable<T1> c1,
            Writable<T2> c2,
            Writable<T3> c3,
            Writable<T4> c4,
            Writable<T5> c5,
            Writable<T6> c6,
            Writable<T7> c7) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8>
            InsertColumns<R, Tuple8<T1, T2, T3, T4, T5, T6, T7, T8>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9>
            InsertColumns<R, Tuple9<T1, T2, T3, T4, T5, T6, T7, T8, T9>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>
            InsertColumns<R, Tuple10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            InsertColumns<R, Tuple11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10,
                    Writable<T11> c11) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            InsertColumns<R, Tuple12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10,
                    Writable<T11> c11,
                    Writable<T12> c12) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            InsertColumns<R, Tuple13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10,
                    Writable<T11> c11,
                    Writable<T12> c12,
                    Writable<T13> c13) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            InsertColumns<R, Tuple14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10,
                    Writable<T11> c11,
                    Writable<T12> c12,
                    Writable<T13> c13,
                    Writable<T14> c14) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            InsertColumns<R, Tuple15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10,
                    Writable<T11> c11,
                    Writable<T12> c12,
                    Writable<T13> c13,
                    Writable<T14> c14,
                    Writable<T15> c15) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15);
    }

    /** Begins to insert the rows of a query: {@code insertInto(TABLE, ...).select(query)}. */
    public final <R, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            InsertColumns<R, Tuple16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>> insertInto(
                    Table<R> table,
                    Writable<T1> c1,
                    Writable<T2> c2,
                    Writable<T3> c3,
                    Writable<T4> c4,
                    Writable<T5> c5,
                    Writable<T6> c6,
                    Writable<T7> c7,
                    Writable<T8> c8,
                    Writable<T9> c9,
                    Writable<T10> c10,
                    Writable<T11> c11,
                    Writable<T12> c12,
                    Writable<T13> c13,
                    Writable<T14> c14,
                    Writable<T15> c15,
                    Writable<T16> c16) {
        return columns(table, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16);
    }

    /**
     * Begins to insert the rows of a query of any number of columns, which are told by the server only if they don't fit.
     */
    public final <R> InsertColumns<R, Object> insertInto(Table<R> table, List<? extends Column<?>> columns) {
        return new InsertColumns<>(session(), table, List.copyOf(columns), false);
    }

    private <R, T> InsertColumns<R, T> columns(Table<R> table, Writable<?>... columns) {
        List<? extends Column<?>> all =
                Arrays.stream(columns).map(Writable::column).toList();
        return new InsertColumns<>(session(), table, all, false);
    }
}
