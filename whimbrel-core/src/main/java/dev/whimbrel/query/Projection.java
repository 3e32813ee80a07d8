package dev.whimbrel.query;

import dev.whimbrel.table.expression.Selectable;
import java.util.List;

/**
 * Values of Java that are made of several things of a query, and count as one in its list:
 * {@code Projection.of(USERS.id, USERS.email, Contact::new)}.
 */
public final class Projection {

    private Projection() {}

    /** What is made of 2 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, R> Selectable<R> of(
            Selectable<T1> s1, Selectable<T2> s2, Tuple2.Mapper<? super T1, ? super T2, ? extends R> mapper) {
        int f2 = s1.width();

        return new Mapped<>(
                List.of(s1, s2), (rows, first) -> mapper.map(s1.read(rows, first), s2.read(rows, first + f2)));
    }

    /** What is made of 3 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Tuple3.Mapper<? super T1, ? super T2, ? super T3, ? extends R> mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();

        return new Mapped<>(
                List.of(s1, s2, s3),
                (rows, first) ->
                        mapper.map(s1.read(rows, first), s2.read(rows, first + f2), s3.read(rows, first + f3)));
    }

    /** What is made of 4 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Tuple4.Mapper<? super T1, ? super T2, ? super T3, ? super T4, ? extends R> mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4)));
    }

    /** What is made of 5 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Tuple5.Mapper<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? extends R> mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5)));
    }

    /** What is made of 6 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Tuple6.Mapper<? super T1, ? super T2, ? super T3, ? super T4, ? super T5, ? super T6, ? extends R> mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6)));
    }

    /** What is made of 7 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Tuple7.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7)));
    }

    /** What is made of 8 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Tuple8.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8)));
    }

    /** What is made of 9 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Tuple9.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9)));
    }

    /** What is made of 10 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Tuple10.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10)));
    }

    /** What is made of 11 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Selectable<T11> s11,
            Tuple11.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();
        int f11 = f10 + s10.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10),
                        s11.read(rows, first + f11)));
    }

    /** What is made of 12 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Selectable<T11> s11,
            Selectable<T12> s12,
            Tuple12.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? super T12,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();
        int f11 = f10 + s10.width();
        int f12 = f11 + s11.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10),
                        s11.read(rows, first + f11),
                        s12.read(rows, first + f12)));
    }

    /** What is made of 13 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Selectable<T11> s11,
            Selectable<T12> s12,
            Selectable<T13> s13,
            Tuple13.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? super T12,
                            ? super T13,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();
        int f11 = f10 + s10.width();
        int f12 = f11 + s11.width();
        int f13 = f12 + s12.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10),
                        s11.read(rows, first + f11),
                        s12.read(rows, first + f12),
                        s13.read(rows, first + f13)));
    }

    /** What is made of 14 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Selectable<T11> s11,
            Selectable<T12> s12,
            Selectable<T13> s13,
            Selectable<T14> s14,
            Tuple14.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? super T12,
                            ? super T13,
                            ? super T14,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();
        int f11 = f10 + s10.width();
        int f12 = f11 + s11.width();
        int f13 = f12 + s12.width();
        int f14 = f13 + s13.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10),
                        s11.read(rows, first + f11),
                        s12.read(rows, first + f12),
                        s13.read(rows, first + f13),
                        s14.read(rows, first + f14)));
    }

    /** What is made of 15 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Selectable<T11> s11,
            Selectable<T12> s12,
            Selectable<T13> s13,
            Selectable<T14> s14,
            Selectable<T15> s15,
            Tuple15.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? super T12,
                            ? super T13,
                            ? super T14,
                            ? super T15,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();
        int f11 = f10 + s10.width();
        int f12 = f11 + s11.width();
        int f13 = f12 + s12.width();
        int f14 = f13 + s13.width();
        int f15 = f14 + s14.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10),
                        s11.read(rows, first + f11),
                        s12.read(rows, first + f12),
                        s13.read(rows, first + f13),
                        s14.read(rows, first + f14),
                        s15.read(rows, first + f15)));
    }

    /** What is made of 16 things that are selected together. */
    @SuppressWarnings("NullAway") // A NULL that was read is given on as it is, for the mapping to take.
    public static <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, R> Selectable<R> of(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10,
            Selectable<T11> s11,
            Selectable<T12> s12,
            Selectable<T13> s13,
            Selectable<T14> s14,
            Selectable<T15> s15,
            Selectable<T16> s16,
            Tuple16.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? super T9,
                            ? super T10,
                            ? super T11,
                            ? super T12,
                            ? super T13,
                            ? super T14,
                            ? super T15,
                            ? super T16,
                            ? extends R>
                    mapper) {
        int f2 = s1.width();
        int f3 = f2 + s2.width();
        int f4 = f3 + s3.width();
        int f5 = f4 + s4.width();
        int f6 = f5 + s5.width();
        int f7 = f6 + s6.width();
        int f8 = f7 + s7.width();
        int f9 = f8 + s8.width();
        int f10 = f9 + s9.width();
        int f11 = f10 + s10.width();
        int f12 = f11 + s11.width();
        int f13 = f12 + s12.width();
        int f14 = f13 + s13.width();
        int f15 = f14 + s14.width();
        int f16 = f15 + s15.width();

        return new Mapped<>(
                List.of(s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16),
                (rows, first) -> mapper.map(
                        s1.read(rows, first),
                        s2.read(rows, first + f2),
                        s3.read(rows, first + f3),
                        s4.read(rows, first + f4),
                        s5.read(rows, first + f5),
                        s6.read(rows, first + f6),
                        s7.read(rows, first + f7),
                        s8.read(rows, first + f8),
                        s9.read(rows, first + f9),
                        s10.read(rows, first + f10),
                        s11.read(rows, first + f11),
                        s12.read(rows, first + f12),
                        s13.read(rows, first + f13),
                        s14.read(rows, first + f14),
                        s15.read(rows, first + f15),
                        s16.read(rows, first + f16)));
    }
}
