package dev.whimbrel.source;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Roles that migrations need and the scratch server doesn't have. They belong to the server and would outlive the database. */
final class StandInRoles {

    private final Dialect dialect;
    private final ScratchDatabase database;
    private final boolean ours;
    private final Recovery recovery;
    private final Set<String> made = new LinkedHashSet<>();

    /**
     * None so far.
     *
     * @param ours whether roles may be made on the server
     */
    StandInRoles(Dialect dialect, ScratchDatabase database, boolean ours) {
        this.dialect = dialect;
        this.database = database;
        this.ours = ours;
        this.recovery = new Recovery(ours);
    }

    /** Makes the role for want of which a migration failed; false when that was not why, or when it can't be helped. */
    boolean makeFor(Throwable failure) throws SQLException {
        try (ScratchSession session = dialect.openScratch(database)) {
            Optional<String> missing = missing(session, failure);
            if (missing.isEmpty() || !recovery.learnRole(missing.get())) {
                return false;
            }
            make(session, missing.get());
            return true;
        }
    }

    private static Optional<String> missing(ScratchSession session, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && session.missingRole(sql).isPresent()) {
                return session.missingRole(sql);
            }
        }
        return Optional.empty();
    }

    /** Makes those that are missing, unless the server is somebody's. */
    void make(Collection<String> names) throws SQLException {
        if (!ours || names.isEmpty()) {
            return;
        }
        try (ScratchSession session = dialect.openScratch(database)) {
            Set<String> known = session.roles();
            for (String name : names) {
                if (!known.contains(name)) {
                    make(session, name);
                }
            }
        }
    }

    /** Takes over some that somebody else has made, to drop them too. */
    void adopt(Collection<String> names) {
        made.addAll(names);
    }

    private void make(ScratchSession session, String name) throws SQLException {
        session.createRole(name);
        made.add(name);
    }

    /** Whether some were made, which the state of the database needs to be what it is. */
    boolean isAnyMade() {
        return !made.isEmpty();
    }

    /** Drops those that were made. One that another scratch database uses by now stays with it. */
    void drop() {
        if (made.isEmpty()) {
            return;
        }
        try (ScratchSession session = dialect.openScratch(database)) {
            for (String name : made) {
                drop(session, name);
            }
        } catch (SQLException e) {
            // Without a connection there is nothing to drop them with, and what they own goes with the database.
        }
    }

    private static void drop(ScratchSession session, String name) {
        try {
            session.dropRole(name);
        } catch (SQLException e) {
            // In use elsewhere: whoever uses it finds it there.
        }
    }

    /** What a person should know of them, as sentences. */
    List<String> notes() {
        return recovery.notes();
    }
}
