package dev.whimbrel.table;

/** Holds a table class. */
final class Nested {

    private Nested() {}

    @DbTable
    static final class Houses extends Table<House> {

        static final Houses HOUSES = new Houses();

        final Required<Integer> number = integer();

        private Houses() {}
    }
}
