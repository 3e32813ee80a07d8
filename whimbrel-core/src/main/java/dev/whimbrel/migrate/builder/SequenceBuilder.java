package dev.whimbrel.migrate.builder;

/** How a sequence counts. What is not named is as the server does it, or stays. */
public interface SequenceBuilder {

    /** Its type, {@code smallint}, {@code integer} or {@code bigint}. */
    SequenceBuilder type(String type);

    /** The first value. */
    SequenceBuilder start(long value);

    /** The step, not 0. */
    SequenceBuilder increment(long step);

    /** The least value. */
    SequenceBuilder minValue(long value);

    /** The greatest value. */
    SequenceBuilder maxValue(long value);

    /** How many values a session takes at once. */
    SequenceBuilder cache(long values);

    /** Whether it starts again at its end. */
    SequenceBuilder cycle(boolean again);

    /** The column that it is dropped with. */
    SequenceBuilder ownedBy(String table, String column);
}
