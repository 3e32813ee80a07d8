package dev.whimbrel.migrate.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes into the history for one direction of one migration, as SQL to be committed together with the work. */
interface Bookkeeping {

    /**
     * The migration is not done yet.
     *
     * @param error why it stopped; null while it goes on
     */
    String progressed(Progress progress, @Nullable String error);

    /** The migration is done. */
    String finished(int steps, Duration duration);

    /** The bookkeeping of an up. */
    static Bookkeeping up(History history, Preparation preparation) {
        return new Bookkeeping() {
            @Override
            public String progressed(Progress progress, @Nullable String error) {
                PlannedMigration up = preparation.up();
                int total = up.dependsOnData() ? -1 : up.plan().steps().size();
                return history.applying(preparation.available(), preparation.down(), progress, total, error);
            }

            @Override
            public String finished(int steps, Duration duration) {
                return history.applied(preparation.available(), preparation.down(), steps, duration);
            }
        };
    }

    /** The bookkeeping of a down. */
    static Bookkeeping down(History history, HistoryRow row) {
        return new Bookkeeping() {
            @Override
            public String progressed(Progress progress, @Nullable String error) {
                HistoryRow.State state =
                        progress.equals(Progress.NONE) ? HistoryRow.State.APPLIED : HistoryRow.State.UNDOING;
                return history.progressed(row.migration().version(), state, progress, error);
            }

            @Override
            public String finished(int steps, Duration duration) {
                return history.removed(row.migration().version());
            }
        };
    }
}
