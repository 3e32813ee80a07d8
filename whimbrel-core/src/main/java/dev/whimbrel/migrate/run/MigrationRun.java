package dev.whimbrel.migrate.run;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import dev.whimbrel.plan.StepGroup;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does the steps of one direction of one migration.
 *
 * <p>Steps share a transaction as long as the server allows, and the last transaction carries the migration's final row in the
 * history: most migrations are one transaction in all. Where a transaction has to end in between, its commit carries the
 * progress, so that the history and the database never disagree. A step that can't run in a transaction is noted as in flight
 * before it starts; after a crash the catalog tells whether it has to be done, done again, or cleaned up. Steps that the
 * history says are done are skipped, once the fingerprint of their texts is seen to be the same.
 */
final class MigrationRun implements StepSink {

    private final RunSession session;
    private final WorkSession work;
    private final MigrationId migration;
    private final MigrationOptions options;
    private final Bookkeeping books;
    private final Progress start;
    private final int total;
    private final Limits limits;
    private final WorkTransaction transaction;
    private final long startedAt = System.nanoTime();

    private Progress committed;
    private int seen;
    private String hash = "";
    private String hashBefore = "";
    private boolean commitBeforeNext;
    private @Nullable WhimbrelException failure;

    MigrationRun(
            RunSession session,
            MigrationId migration,
            Direction direction,
            MigrationOptions options,
            Bookkeeping books,
            Progress start,
            int total) {
        this.session = session;
        this.work = session.work();
        this.migration = migration;
        this.options = options;
        this.books = books;
        this.start = start;
        this.committed = start;
        this.total = total;
        Duration lockTimeout = options.lockTimeout();
        this.limits = new Limits(
                lockTimeout == null ? session.settings().lockTimeout() : lockTimeout, options.statementTimeout());
        this.transaction = new WorkTransaction(
                session,
                (attempt, most, pause, reason) -> new RunEvent.LockRetry(migration, attempt, most, pause, reason),
                limits);
        session.tell(new RunEvent.Started(migration, direction, start.stepsDone(), total));
    }

    @Override
    public void accept(Step step) {
        refuseAfterFailure();
        seen++;
        hashBefore = hash;
        hash = StepsHash.add(hash, step);
        if (seen == start.stepsBegun() && !hash.equals(start.hash())) {
            throw changedSinceStopped();
        }
        if (seen <= start.stepsDone()) {
            transaction.remember(step);
            return;
        }
        session.tell(new RunEvent.StepStarted(migration, seen, total, step));
        long stepStarted = System.nanoTime();
        run(step);
        session.tell(new RunEvent.StepFinished(migration, seen, since(stepStarted)));
    }

    private void run(Step step) {
        StepGroup.Kind kind = StepGroup.kindOf(step);
        if (transaction.begun() && (commitBeforeNext || kind != StepGroup.Kind.TRANSACTION)) {
            Progress before = Progress.after(seen - 1, hashBefore);
            commitProgress(kind == StepGroup.Kind.OUTSIDE ? before.starting(hash) : before);
        }
        switch (step) {
            case Step.Backfill backfill -> runBatches(backfill);
            case Step.Statement statement -> {
                if (kind == StepGroup.Kind.OUTSIDE) {
                    runOutside(statement);
                } else {
                    runInTransaction(statement);
                }
            }
        }
    }

    @Override
    public List<Row> query(String sql, SourceLocation location) {
        refuseAfterFailure();
        try {
            if (options.transaction()) {
                transaction.begin();
            }
            return transaction.query(sql).stream().map(Row::new).toList();
        } catch (SQLException e) {
            throw failed(new Step.Statement(sql, StatementTraits.ORDINARY, location, null, null), e);
        }
    }

    /** Commits what is open, with the migration's final row. */
    Outcome finish(Direction direction) {
        refuseAfterFailure();
        if (seen < start.stepsBegun()) {
            throw changedSinceStopped();
        }
        Duration duration = since(startedAt);
        try {
            transaction.commitLast(books.finished(seen, duration));
        } catch (SQLException e) {
            throw failedAtCommit(e);
        }
        session.tell(new RunEvent.Finished(migration, direction, duration));
        return new Outcome(migration, direction, duration, seen - start.stepsDone());
    }

    /** Takes back what is open and notes why, after an error that no statement raised. */
    void abandon(String error) {
        if (failure == null) {
            transaction.rollback();
            note(error);
        }
    }

    private void runInTransaction(Step.Statement step) {
        try {
            transaction.execute(step);
        } catch (SQLException e) {
            throw failed(requireNonNullElse(transaction.last(), step), e);
        }
        commitBeforeNext = StepGroup.endsTransaction(step);
        if (!options.transaction()) {
            commitProgress(Progress.after(seen, hash));
        }
    }

    private void runOutside(Step.Statement step) {
        OutsideStep outside = new OutsideStep(work, step, limits);
        try {
            if (committed.inFlight() != seen) {
                commitProgress(committed.starting(hash));
            }
            tryOutside(outside);
        } catch (SQLException e) {
            WhimbrelException failed = describe(step, e);
            tellRemoved(outside.cleanUp(failed));
            // It failed while this runner looked on, so there is nothing for the next one to find out.
            committed = Progress.after(seen - 1, hashBefore);
            note(work.explain(e).message());
            throw failed;
        } catch (WhimbrelException e) {
            if (start.inFlight() != seen) {
                committed = Progress.after(seen - 1, hashBefore);
            }
            throw e;
        }
        commitProgress(Progress.after(seen, hash));
    }

    private void tryOutside(OutsideStep outside) throws SQLException {
        boolean again = start.inFlight() == seen;
        for (int attempt = 1; ; attempt++) {
            tellRemoved(outside.prepare(again, index -> session.tell(new RunEvent.WaitingForBuild(migration, index))));
            if (outside.done()) {
                return;
            }
            try {
                outside.execute(transaction.settings());
                return;
            } catch (SQLException e) {
                if (!transaction.pauseForRetry(e, attempt)) {
                    throw e;
                }
            }
        }
    }

    private void tellRemoved(List<String> statements) {
        statements.forEach(sql -> session.tell(new RunEvent.LeftoverRemoved(migration, sql)));
    }

    private void runBatches(Step.Backfill step) {
        BackfillRun backfill = new BackfillRun(work, step);
        try {
            BackfillCursor cursor = backfill.resume(committed.cursor());
            long estimated = work.estimatedRows(step.table());
            while (!cursor.finished()) {
                cursor = nextBatch(backfill, cursor);
                session.tell(new RunEvent.BackfillProgress(migration, cursor.changed(), cursor.passed(), estimated));
            }
        } catch (SQLException e) {
            throw failed(step, e);
        }
        commitProgress(Progress.after(seen, hash));
    }

    private BackfillCursor nextBatch(BackfillRun backfill, BackfillCursor cursor) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.begin();
                BackfillCursor next = backfill.batch(cursor);
                Progress progress = committed.at(next.text(), hash);
                transaction.commitBatch(books.progressed(progress, null));
                committed = progress;
                return next;
            } catch (SQLException e) {
                if (!transaction.pauseForRetry(e, attempt)) {
                    throw e;
                }
            }
        }
    }

    private void commitProgress(Progress progress) {
        try {
            transaction.commit(books.progressed(progress, null));
        } catch (SQLException e) {
            throw failedAtCommit(e);
        }
        commitBeforeNext = false;
        committed = progress;
    }

    private WhimbrelException failed(Step step, SQLException cause) {
        if (failure == null) {
            describe(step, cause);
            note(work.explain(cause).message());
        }
        return requireNonNull(failure);
    }

    /** Takes back what is open. */
    private WhimbrelException describe(Step step, SQLException cause) {
        Failure explained = session.explain(cause);
        transaction.rollback();
        failure = StepFailure.of(migration, step, seen, total, committed.stepsDone(), explained, cause);
        return failure;
    }

    private WhimbrelException failedAtCommit(SQLException cause) {
        Failure explained = session.explain(cause);
        Step last = transaction.last();
        transaction.rollback();
        failure = StepFailure.atCommit(migration, last, committed.stepsDone(), explained, cause);
        note(explained.message());
        return failure;
    }

    /** Leaves the reason in the history, for the status; without a connection the status tells only that it stopped. */
    private void note(String error) {
        if (work.broken() || session.lockLost()) {
            return;
        }
        try {
            work.begin(limits);
            work.commit(List.of(books.progressed(committed, error)));
        } catch (SQLException e) {
            WhimbrelException reported = failure;
            if (reported != null) {
                reported.addSuppressed(e);
            }
            transaction.rollback();
        }
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private WhimbrelException changedSinceStopped() {
        return new WhimbrelException(
                ErrorCode.HALF_APPLIED,
                migration + " stopped after step " + start.stepsDone()
                        + ", and its first steps were changed since, so it can't be taken up again. Put them back as they"
                        + " were and add what is to be mended after them; or finish or take back its work by hand and say"
                        + " so: whimbrel repair --mark-applied " + migration.version() + " (or --mark-pending).");
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
