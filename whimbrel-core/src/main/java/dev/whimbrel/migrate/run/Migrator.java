package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Version;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Applies, undoes and reports migrations of one database. One runner at a time works; others wait. Each migration is applied in
 * one transaction with its row in the history where the server allows it; what can't run in a transaction is journaled step by
 * step and taken up again after a crash.
 */
public final class Migrator {

    private final MigratorSettings settings;

    /** A migrator; it connects only when it is asked for something. */
    public Migrator(MigratorSettings settings) {
        this.settings = settings;
    }

    /**
     * Applies what is pending.
     *
     * @param to the last version to apply; null for all
     * @param permissions what may be passed over
     * @return what was applied, in order; empty when there was nothing to do
     * @throws WhimbrelException when something has to be decided first, or a statement fails; what was applied before stays
     *     applied
     */
    public List<Outcome> migrate(@Nullable Version to, Permissions permissions) {
        List<AvailableMigration> migrations = settings.migrations().list();
        requireKnown(to, migrations);
        return inSession(session -> {
            Comparison first = compare(session, migrations);
            first.refuse(permissions, to);
            List<AvailableMigration> pending = first.pending(to);
            boolean undoing = first.rows().values().stream().anyMatch(row -> row.state() == HistoryRow.State.UNDOING);
            if (pending.isEmpty() && !undoing) {
                return List.of();
            }
            PreparedMigrations prepared = new PreparedMigrations(session.context());
            prepared.all(pending);
            session.lock();
            List<Outcome> outcomes =
                    new ArrayList<>(new Undoing(session, compare(session, migrations)).finishHalfUndone());
            // Another runner may have done it all while this one waited.
            Comparison current = compare(session, migrations);
            current.refuse(permissions, to);
            for (AvailableMigration migration : current.pending(to)) {
                outcomes.add(
                        apply(session, prepared.of(migration), current.rows().get(migration.version())));
            }
            return outcomes;
        });
    }

    /** What {@link #migrate} would do; touches nothing. */
    public List<PlannedMigration> plan(@Nullable Version to, Permissions permissions) {
        List<AvailableMigration> migrations = settings.migrations().list();
        requireKnown(to, migrations);
        return inSession(session -> {
            Comparison comparison = compare(session, migrations);
            comparison.refuse(permissions, to);
            return new PreparedMigrations(session.context())
                    .all(comparison.pending(to)).stream().map(Preparation::up).toList();
        });
    }

    /**
     * Takes migrations back, each by the down that was recorded when it was applied.
     *
     * @return what was undone, in order; empty when there was nothing to do
     */
    public List<Outcome> undo(UndoTarget target) {
        List<AvailableMigration> migrations = settings.migrations().list();
        return inSession(session -> {
            // Nothing is locked or created for a database without a history.
            if (compare(session, migrations).rows().isEmpty()) {
                requireApplied(target, compare(session, migrations));
                return List.of();
            }
            session.lock();
            Undoing undoing = new Undoing(session, compare(session, migrations));
            requireApplied(target, undoing.comparison());
            return undoing.run(target);
        });
    }

    /** What {@link #undo} would do; touches nothing. */
    public List<PlannedMigration> planUndo(UndoTarget target) {
        List<AvailableMigration> migrations = settings.migrations().list();
        return inSession(session -> {
            Undoing undoing = new Undoing(session, compare(session, migrations));
            requireApplied(target, undoing.comparison());
            return undoing.plan(target);
        });
    }

    /** How all migrations stand; touches nothing. */
    public StatusReport status() {
        List<AvailableMigration> migrations = settings.migrations().list();
        return inSession(session -> compare(session, migrations).report());
    }

    /**
     * Takes over an existing database: every migration up to a version counts as applied from now on, without being run.
     *
     * @return those that were added to the history
     */
    public List<MigrationId> baseline(Version version) {
        List<AvailableMigration> migrations = settings.migrations().list();
        requireKnown(version, migrations);
        return inSession(session -> {
            session.lock();
            return new Mending(session).baseline(compare(session, migrations), version);
        });
    }

    /** Mends the history after a decision; without a decision it only tells what is open. */
    public Repair.Report repair(Repair decisions) {
        List<AvailableMigration> migrations = settings.migrations().list();
        return inSession(session -> {
            if (!decisions.equals(Repair.NOTHING)) {
                session.lock();
            }
            List<String> done = new Mending(session).repair(compare(session, migrations), decisions);
            return new Repair.Report(done, Mending.open(compare(session, migrations)));
        });
    }

    private static Outcome apply(RunSession session, Preparation preparation, @Nullable HistoryRow row) {
        Progress start = row == null ? Progress.NONE : row.progress();
        Bookkeeping books = Bookkeeping.up(session.history(), preparation);
        return ScriptExecution.run(session, preparation.script(), preparation.up(), books, start);
    }

    private Comparison compare(RunSession session, List<AvailableMigration> migrations) throws SQLException {
        return Comparison.of(
                migrations, session.history().exists() ? session.history().load() : new TreeMap<>());
    }

    private static void requireKnown(@Nullable Version version, List<AvailableMigration> migrations) {
        if (version != null && migrations.stream().noneMatch(m -> m.version().equals(version))) {
            throw new WhimbrelException(
                    ErrorCode.UNKNOWN_VERSION,
                    "There is no migration with version " + version + ". See them all with: whimbrel status");
        }
    }

    private static void requireApplied(UndoTarget target, Comparison comparison) {
        if (target instanceof UndoTarget.To to) {
            Version version = to.version();
            HistoryRow row = comparison.rows().get(version);
            if (row == null || row.state() != HistoryRow.State.APPLIED) {
                throw new WhimbrelException(
                        ErrorCode.UNKNOWN_VERSION,
                        "Version " + version
                                + " is not applied, so there is nothing to go back to. See: whimbrel status");
            }
        }
    }

    private <T> T inSession(SessionWork<T> work) {
        try (RunSession session = RunSession.open(settings)) {
            try {
                return work.in(session);
            } catch (SQLException e) {
                throw session.failure(e);
            }
        }
    }

    @FunctionalInterface
    private interface SessionWork<T> {
        T in(RunSession session) throws SQLException;
    }
}
