package dev.whimbrel.query;

import java.util.List;

/** Something that is done as a whole, such as the answer to a request, in which no statement should be repeated for each row. */
public final class UnitOfWork implements AutoCloseable {

    private final Repetitions repetitions;
    private final Runnable end;
    private volatile boolean closed;

    UnitOfWork(Repetitions repetitions, Runnable end) {
        this.repetitions = repetitions;
        this.end = end;
    }

    /** The statements that were run too often so far, the most frequent first. */
    public List<RepeatedQuery> found() {
        return repetitions.found();
    }

    Repetitions repetitions() {
        return repetitions;
    }

    boolean isOpen() {
        return !closed;
    }

    /** Ends it, in the thread that began it. What its other threads run from now on isn't counted any more. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            end.run();
        }
    }
}
