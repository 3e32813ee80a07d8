package dev.whimbrel.migrate;

/** A migration that was read or loaded and can be run, whatever it was written in. */
public interface MigrationScript {

    /** Whether it says how to go in this direction. */
    boolean has(Direction direction);

    /** How this direction is run. */
    MigrationOptions options(Direction direction);

    /**
     * Hands the steps of one direction to a sink, in order.
     *
     * @param context what rendering depends on
     * @throws dev.whimbrel.WhimbrelException {@code NO_DOWN} or {@code IRREVERSIBLE} when there is no way back
     */
    void run(Direction direction, ScriptContext context, StepSink sink);
}
