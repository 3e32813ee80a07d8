package dev.whimbrel.generate;

/** What has to be asked before it goes. */
public enum Caution {
    /** What can't be brought back: rows, values, and what was written by hand. */
    LOSSES,
    /** Every object, because it may be somebody else's. */
    EVERY_DROP
}
