package dev.whimbrel.migrate.run;

import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.TestDatabase;
import java.util.List;

/** The sessions of runners as the server shows them. */
record Sessions(TestDatabase database) {

    private static final String WORK = "application_name SIMILAR TO 'whimbrel (work|pooled) %'";
    private static final String LOCK = "application_name LIKE 'whimbrel lock %'";

    List<String> workers() {
        return pids(WORK);
    }

    String worker() {
        return one(WORK);
    }

    /** The session that holds a lock. */
    String lock() {
        return one(LOCK
                + " AND EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'advisory' AND granted)");
    }

    boolean none() {
        return pids("application_name LIKE 'whimbrel %'").isEmpty();
    }

    void terminate(String pid) {
        database.execute("SELECT pg_terminate_backend(" + pid + ")");
        Await.until("session " + pid + " has ended", () -> pids("pid = " + pid).isEmpty());
    }

    /** Waits until a worker runs a statement that begins so, and waits for a lock in it. */
    void awaitBlocked(String statement) {
        Await.until(
                "a worker waits in " + statement,
                () -> !pids(WORK + " AND state = 'active' AND wait_event_type = 'Lock' AND query LIKE '" + statement
                                + "%'")
                        .isEmpty());
    }

    void awaitActive(String statement) {
        Await.until(
                "a worker runs " + statement,
                () -> !pids(WORK + " AND state = 'active' AND query LIKE '" + statement + "%'")
                        .isEmpty());
    }

    void awaitNone() {
        Await.until("all runners' sessions have ended", this::none);
    }

    private String one(String condition) {
        List<String> pids = pids(condition);
        if (pids.size() != 1) {
            throw new AssertionError("Expected one session with " + condition + ", got " + pids);
        }
        return pids.getFirst();
    }

    private List<String> pids(String condition) {
        return database.queryStrings("SELECT pid FROM pg_stat_activity a WHERE datname = current_database()"
                + " AND backend_type = 'client backend' AND " + condition);
    }
}
