package dev.whimbrel.query;

import java.util.List;
import java.util.stream.Collectors;

/** A database for the time of a test: all that is asked of it, in whatever thread, is one unit of work. */
public final class WatchedDatabase implements AutoCloseable {

    private final Database db;
    private final Repetitions repetitions;

    WatchedDatabase(Database db, Repetitions repetitions) {
        this.repetitions = repetitions;
        this.db = db.listener(repetitions::count);
    }

    /** The database to give to what is tested. */
    public Database db() {
        return db;
    }

    /** The statements that were run too often so far, the most frequent first. */
    public List<RepeatedQuery> found() {
        return repetitions.found();
    }

    /**
     * Ends the test of it.
     *
     * @throws AssertionError for statements that were run too often; it names all of them
     */
    @Override
    public void close() {
        List<RepeatedQuery> found = found();
        if (!found.isEmpty()) {
            throw new AssertionError("A statement for each row, where one for all would do:\n"
                    + found.stream().map(RepeatedQuery::toString).collect(Collectors.joining("\n")));
        }
    }
}
