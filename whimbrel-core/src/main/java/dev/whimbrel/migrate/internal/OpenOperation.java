package dev.whimbrel.migrate.internal;

import dev.whimbrel.SourceLocation;

/** A call whose result describes it further, until the next call begins. */
abstract class OpenOperation extends Draft {

    private final SourceLocation location;

    OpenOperation(Recorder recorder) {
        super(recorder);
        this.location = recorder.here();
    }

    SourceLocation location() {
        return location;
    }

    /** All that was said, as an operation. */
    abstract Operation operation(Knowledge known);
}
