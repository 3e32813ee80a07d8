package dev.whimbrel.migrate.run;

import dev.whimbrel.dialect.WorkSession;

/**
 * Keeps a runner that has lost its lock from committing: its run id is only there while the lock is held, and the history
 * refuses a row without one.
 *
 * @param id the run
 * @param condition true while the lock is held
 */
record Fence(String id, String condition) {

    /** The run's id as SQL; NULL when the lock is gone. */
    String runId(WorkSession session) {
        return "(SELECT " + session.literal(id) + " WHERE " + condition + ")";
    }
}
