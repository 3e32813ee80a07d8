package dev.whimbrel.migrate;

/** Which way a migration runs. */
public enum Direction {
    /** Forward. */
    UP,
    /** Back. */
    DOWN
}
