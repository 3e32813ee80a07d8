package dev.whimbrel.migrate.builder;

/** Where a new value of an enum stands. */
public interface EnumValuePlace extends Reversal {

    /** Before another value. */
    EnumValuePlace before(String value);

    /** After another value. */
    EnumValuePlace after(String value);
}
