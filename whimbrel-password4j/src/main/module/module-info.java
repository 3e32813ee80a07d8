/** Columns of passwords, hashed by Password4j. */
@SuppressWarnings("requires-transitive-automatic") // The library names its module in its file name only.
module dev.whimbrel.password4j {
    requires transitive dev.whimbrel.core;
    requires transitive password4j;

    exports dev.whimbrel.password4j;
}
