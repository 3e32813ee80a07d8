package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies, undoes and reports migrations of one database. One runner at a time works; others wait. Each migration is applied in
 * one transaction with its row in the history where the server allows it; what can't run in a transaction is journaled step by
 * step and taken up again after a crash.
 */
@SuppressWarnings("DoNotCallSuggester")
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
     * @throws dev.whimbrel.WhimbrelException when something has to be decided first, or a statement fails; what was applied
     *     before stays applied
     */
    public List<Outcome> migrate(@Nullable Version to, Permissions permissions) {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }

    /** What {@link #migrate} would do; touches nothing. */
    public List<PlannedMigration> plan(@Nullable Version to, Permissions permissions) {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }

    /**
     * Takes migrations back, each by the down that was recorded when it was applied.
     *
     * @return what was undone, in order; empty when there was nothing to do
     */
    public List<Outcome> undo(UndoTarget target) {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }

    /** What {@link #undo} would do; touches nothing. */
    public List<PlannedMigration> planUndo(UndoTarget target) {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }

    /** How all migrations stand; touches nothing. */
    public StatusReport status() {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }

    /**
     * Takes over an existing database: every migration up to a version counts as applied from now on, without being run.
     *
     * @return those that were added to the history
     */
    public List<MigrationId> baseline(Version version) {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }

    /** Mends the history after a decision; without a decision it only tells what is open. */
    public Repair.Report repair(Repair decisions) {
        throw new IllegalStateException("The runner comes with one of the next commits " + settings);
    }
}
