/** Rows made up for the tables of a database. */
module dev.whimbrel.seed {
    requires transitive dev.whimbrel.core;
    requires transitive net.datafaker;

    exports dev.whimbrel.seed;
}
