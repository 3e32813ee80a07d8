package dev.whimbrel.migrate;

/**
 * A migration written in Java. The class is named {@code M<version>_<WhatItDoes>}, for example
 * {@code M20260101120000_CreateUsers}, and has a public constructor without parameters.
 *
 * <p>Write either {@link #change} alone, and the way back is derived from it, or {@link #up} and {@link #down}. A change that
 * can't be taken back makes the migration fail to load, with the reason and what to write instead.
 */
public interface Migration {

    /** What to do; the way back is derived. */
    default void change(SchemaBuilder db) {
        throw new MigrationNotDefined(getClass());
    }

    /** What to do; by default what {@link #change} says. */
    default void up(SchemaBuilder db) {
        change(db);
    }

    /** How to take {@link #up} back; by default the reverse of {@link #change}. */
    default void down(SchemaBuilder db) {
        db.reverse(this::change);
    }

    /** How it is run; by default in one transaction where that is possible. */
    default MigrationOptions options() {
        return MigrationOptions.DEFAULTS;
    }
}
