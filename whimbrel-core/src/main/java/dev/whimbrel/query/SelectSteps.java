package dev.whimbrel.query;

import dev.whimbrel.table.expression.Selectable;

/** Begins queries by their lists. */
public abstract sealed class SelectSteps permits InsertSteps {

    SelectSteps() {}

    abstract Session session();

    /** Begins a query of one thing. */
    public final <T> Select1<T> select(Selectable<T> selected) {
        return new Select1<>(session(), new SelectState(), selected);
    }

    /** Begins a query of 2 things. */
    public final <T1, T2> Select2<T1, T2> select(Selectable<T1> s1, Selectable<T2> s2) {
        return new Select2<>(session(), new SelectState(), s1, s2);
    }

    /** Begins a query of 3 things. */
    public final <T1, T2, T3> Select3<T1, T2, T3> select(Selectable<T1> s1, Selectable<T2> s2, Selectable<T3> s3) {
        return new Select3<>(session(), new SelectState(), s1, s2, s3);
    }

    /** Begins a query of 4 things. */
    public final <T1, T2, T3, T4> Select4<T1, T2, T3, T4> select(
            Selectable<T1> s1, Selectable<T2> s2, Selectable<T3> s3, Selectable<T4> s4) {
        return new Select4<>(session(), new SelectState(), s1, s2, s3, s4);
    }

    /** Begins a query of 5 things. */
    public final <T1, T2, T3, T4, T5> Select5<T1, T2, T3, T4, T5> select(
            Selectable<T1> s1, Selectable<T2> s2, Selectable<T3> s3, Selectable<T4> s4, Selectable<T5> s5) {
        return new Select5<>(session(), new SelectState(), s1, s2, s3, s4, s5);
    }

    /** Begins a query of 6 things. */
    public final <T1, T2, T3, T4, T5, T6> Select6<T1, T2, T3, T4, T5, T6> select(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6) {
        return new Select6<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6);
    }

    /** Begins a query of 7 things. */
    public final <T1, T2, T3, T4, T5, T6, T7> Select7<T1, T2, T3, T4, T5, T6, T7> select(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7) {
        return new Select7<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7);
    }

    /** Begins a query of 8 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8> Select8<T1, T2, T3, T4, T5, T6, T7, T8> select(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8) {
        return new Select8<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8);
    }

    /** Begins a query of 9 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9> Select9<T1, T2, T3, T4, T5, T6, T7, T8, T9> select(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9) {
        return new Select9<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9);
    }

    /** Begins a query of 10 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> Select10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> select(
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8,
            Selectable<T9> s9,
            Selectable<T10> s10) {
        return new Select10<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10);
    }

    /** Begins a query of 11 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            Select11<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11> select(
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
                    Selectable<T11> s11) {
        return new Select11<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11);
    }

    /** Begins a query of 12 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            Select12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> select(
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
                    Selectable<T12> s12) {
        return new Select12<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12);
    }

    /** Begins a query of 13 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            Select13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13> select(
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
                    Selectable<T13> s13) {
        return new Select13<>(session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13);
    }

    /** Begins a query of 14 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            Select14<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14> select(
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
                    Selectable<T14> s14) {
        return new Select14<>(
                session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14);
    }

    /** Begins a query of 15 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            Select15<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15> select(
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
                    Selectable<T15> s15) {
        return new Select15<>(
                session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15);
    }

    /** Begins a query of 16 things. */
    public final <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            Select16<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16> select(
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
                    Selectable<T16> s16) {
        return new Select16<>(
                session(), new SelectState(), s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16);
    }
}
