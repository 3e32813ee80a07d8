package dev.whimbrel.cli.output;

import dev.whimbrel.WhimbrelException;

/** An error after something was done already, which a person has seen and a program has to be told. */
public final class PartlyDone extends WhimbrelException {

    private final transient Answer done;

    /**
     * An error with what was done before it.
     *
     * @param done its members are added to the error's JSON document
     */
    public PartlyDone(WhimbrelException failure, Answer done) {
        super(
                failure.code(),
                String.valueOf(failure.getMessage()),
                failure.location().orElse(null),
                failure);
        this.done = done;
    }

    Answer done() {
        return done;
    }
}
