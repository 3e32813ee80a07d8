package dev.whimbrel.migrate.builder;

/** How an identity counts. What is not named is as the server does it. */
public interface IdentityBuilder {

    /** A given value is accepted, and is not counted; without this it is refused. */
    IdentityBuilder byDefault();

    /** The first value. */
    IdentityBuilder start(long value);

    /** The step, not 0. */
    IdentityBuilder increment(long step);

    /** The least value. */
    IdentityBuilder minValue(long value);

    /** The greatest value. */
    IdentityBuilder maxValue(long value);

    /** How many values a session takes at once. */
    IdentityBuilder cache(long values);

    /** Starts again at its end. */
    IdentityBuilder cycle();
}
