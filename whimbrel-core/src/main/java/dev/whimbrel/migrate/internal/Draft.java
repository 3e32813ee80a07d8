package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;

/** Something that a user describes by and by. Once it is closed, nothing more can be said of it. */
abstract class Draft {

    private final Recorder recorder;
    private boolean closed;

    Draft(Recorder recorder) {
        this.recorder = recorder;
    }

    final Recorder recorder() {
        return recorder;
    }

    final void close() {
        closed = true;
    }

    /** Has to be called before anything is changed. */
    final void stillOpen() {
        if (closed) {
            throw recorder.wrong(
                    ErrorCode.USAGE,
                    "This comes too late: what it describes was done when the next operation began. "
                            + "Say it right after the call that it belongs to.");
        }
    }

    /** A name in one part: of a column, constraint and the like. */
    final String plain(String name, String what) {
        return Names.plain(recorder, name, what);
    }

    /** The name of a collation: one of the server's own, unless it is written in quotes with its namespace. */
    final ObjectName unqualified(String name, String what) {
        return name.startsWith("\"")
                ? Names.full(recorder, name, "pg_catalog", what)
                : new ObjectName("pg_catalog", plain(name, what));
    }

    /** What the call at hand says is wrong. */
    final WhimbrelException invalid(String message) {
        return recorder.wrong(ErrorCode.INVALID_DEFINITION, message);
    }

    /** What an earlier call said, or left out, is wrong. */
    static WhimbrelException invalidAt(SourceLocation location, String message) {
        return new WhimbrelException(ErrorCode.INVALID_DEFINITION, location + ": " + message, location, null);
    }
}
