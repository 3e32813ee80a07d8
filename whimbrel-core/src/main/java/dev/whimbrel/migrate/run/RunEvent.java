package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.plan.Step;
import java.time.Duration;

/** What a runner tells while it works, for progress bars and logs. */
public sealed interface RunEvent {

    /** Another runner holds the lock; told at once and then every few seconds. */
    record WaitingForLock(String holder) implements RunEvent {}

    /** A session of a killed runner is still working; told while the runner waits for its end. */
    record WaitingForOrphan(long pid, String doing) implements RunEvent {}

    /** A session of a killed runner did not end by itself and was ended. */
    record OrphanEnded(long pid) implements RunEvent {}

    /**
     * A migration starts.
     *
     * @param stepsDone steps that an earlier run has done already; 0 for a fresh start
     * @param stepsTotal all its steps; -1 when that depends on data
     */
    record Started(MigrationId migration, Direction direction, int stepsDone, int stepsTotal) implements RunEvent {}

    /**
     * A step starts.
     *
     * @param number from 1
     */
    record StepStarted(MigrationId migration, int number, int stepsTotal, Step step) implements RunEvent {}

    /** A step is done. */
    record StepFinished(MigrationId migration, int number, Duration duration) implements RunEvent {}

    /**
     * A statement waited too long for a lock; its transaction was taken back and is tried again after a pause.
     *
     * @param attempt the try that failed, from 1
     */
    record LockRetry(MigrationId migration, int attempt, int maxAttempts, Duration pause, String reason)
            implements RunEvent {}

    /**
     * A batch of a backfill is committed.
     *
     * @param rowsChanged rows changed so far, in all runs
     * @param rowsSeen rows passed along the key so far
     * @param rowsEstimated the server's estimate of all rows; 0 when it has none
     */
    record BackfillProgress(MigrationId migration, long rowsChanged, long rowsSeen, long rowsEstimated)
            implements RunEvent {}

    /** An invalid index, left by a failed concurrent build, was removed. */
    record LeftoverRemoved(MigrationId migration, String statement) implements RunEvent {}

    /** A session that outlived its runner still builds the index that is next; the run waits for the end of that. */
    record WaitingForBuild(MigrationId migration, String index) implements RunEvent {}

    /** A migration is done and in the history. */
    record Finished(MigrationId migration, Direction direction, Duration duration) implements RunEvent {}

    /**
     * A statement of a plan starts.
     *
     * @param number from 1
     */
    record PlanStepStarted(int number, int stepsTotal, Step step) implements RunEvent {}

    /**
     * A part of a plan is committed.
     *
     * @param steps how many statements of the plan are done
     */
    record PlanCommitted(int steps, int stepsTotal) implements RunEvent {}

    /**
     * The commit of a part of a plan failed, and whether it is kept can't be found out.
     *
     * @param steps the number of the part's last statement, from 1
     */
    record PlanInDoubt(int steps, int stepsTotal) implements RunEvent {}

    /**
     * A statement of a plan waited too long for a lock; its transaction was taken back and is tried again after a pause.
     *
     * @param attempt the try that failed, from 1
     */
    record PlanLockRetry(int attempt, int maxAttempts, Duration pause, String reason) implements RunEvent {}
}
