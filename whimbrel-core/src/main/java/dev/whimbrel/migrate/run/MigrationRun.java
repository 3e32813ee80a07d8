package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.Row;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.plan.Step;
import dev.whimbrel.plan.StepGroup;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
    private final long startedAt = System.nanoTime();

    private final List<Step> open = new ArrayList<>();
    private boolean inTransaction;
    private boolean readsData;
    private boolean commitBeforeNext;
    private Progress committed;
    private int seen;
    private String hash = "";
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
        session.tell(new RunEvent.Started(migration, direction, start.stepsDone(), total));
    }

    @Override
    public void accept(Step step) {
        refuseAfterFailure();
        seen++;
        String before = hash;
        hash = StepsHash.add(hash, step);
        if (seen <= start.stepsDone()) {
            checkSame();
            return;
        }
        StepGroup.Kind kind = StepGroup.kindOf(step);
        session.tell(new RunEvent.StepStarted(migration, seen, total, step));
        long stepStarted = System.nanoTime();
        if (inTransaction && (commitBeforeNext || kind != StepGroup.Kind.TRANSACTION)) {
            commitProgress(new Progress(seen - 1, before, kind == StepGroup.Kind.OUTSIDE ? seen : 0, null));
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
        session.tell(new RunEvent.StepFinished(migration, seen, since(stepStarted)));
    }

    @Override
    public List<Row> query(String sql, SourceLocation location) {
        refuseAfterFailure();
        try {
            if (!inTransaction && options.transaction()) {
                begin();
            }
            readsData = true;
            return work.query(sql).stream().map(Row::new).toList();
        } catch (SQLException e) {
            Step asked = new Step.Statement(sql, dev.whimbrel.dialect.StatementTraits.ORDINARY, location, null, null);
            throw failed(asked, e);
        }
    }

    /** Commits what is open, with the migration's final row. */
    Outcome finish(Direction direction) {
        refuseAfterFailure();
        if (seen < start.stepsDone()) {
            throw changedSinceStopped();
        }
        Duration duration = since(startedAt);
        try {
            if (!inTransaction) {
                begin();
            }
            work.commit(books.finished(seen, duration));
        } catch (SQLException e) {
            throw failedAtCommit(e);
        }
        session.tell(new RunEvent.Finished(migration, direction, duration));
        return new Outcome(migration, direction, duration, seen - start.stepsDone());
    }

    /** Takes back what is open and notes why, after an error that no statement raised. */
    void abandon(String error) {
        if (failure == null) {
            takeBack();
            note(error);
        }
    }

    private void runInTransaction(Step.Statement step) {
        if (!inTransaction) {
            try {
                begin();
            } catch (SQLException e) {
                throw failed(step, e);
            }
        }
        open.add(step);
        executeOpen(open.size() - 1);
        commitBeforeNext = StepGroup.endsTransaction(step);
        if (!options.transaction()) {
            commitProgress(new Progress(seen, hash, 0, null));
        }
    }

    /** Executes the steps of the open transaction from one on; when a lock is waited for too long, all of them anew. */
    private void executeOpen(int from) {
        int next = from;
        int attempt = 1;
        while (next < open.size()) {
            try {
                if (!inTransaction) {
                    begin();
                }
                for (; next < open.size(); next++) {
                    execute((Step.Statement) open.get(next));
                }
            } catch (SQLException e) {
                if (readsData || !pauseForRetry(e, attempt++)) {
                    throw failed(open.get(Math.min(next, open.size() - 1)), e);
                }
                next = 0;
            }
        }
    }

    private void execute(Step.Statement step) throws SQLException {
        if (step.copyData() == null) {
            work.execute(step.sql());
        } else {
            work.copyIn(step.sql(), step.copyData());
        }
    }

    /** Whether the failure goes away by trying again; if so the transaction was taken back and a pause was made. */
    private boolean pauseForRetry(SQLException e, int attempt) {
        Failure explained = work.explain(e);
        int attempts = session.settings().lockAttempts();
        if (explained.kind() != Failure.Kind.LOCK_TIMEOUT || attempt >= attempts) {
            return false;
        }
        takeBack();
        Duration pause = Pause.before(attempt);
        session.tell(new RunEvent.LockRetry(migration, attempt, attempts, pause, explained.message()));
        Pause.of(pause);
        return true;
    }

    private void runOutside(Step.Statement step) {
        OutsideStep outside = new OutsideStep(work, step, limits);
        try {
            if (committed.inFlight() != seen) {
                commitProgress(committed.starting(seen));
            }
            boolean again = start.inFlight() == seen && start.stepsDone() == seen - 1;
            outside.prepare(again).forEach(sql -> session.tell(new RunEvent.LeftoverRemoved(migration, sql)));
            for (int attempt = 1; !outside.done(); attempt++) {
                try {
                    outside.execute();
                } catch (SQLException e) {
                    if (!pauseForRetry(e, attempt)) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            WhimbrelException failed = failed(step, e);
            outside.cleanUp(failed).forEach(sql -> session.tell(new RunEvent.LeftoverRemoved(migration, sql)));
            throw failed;
        }
        commitProgress(new Progress(seen, hash, 0, null));
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
        commitProgress(new Progress(seen, hash, 0, null));
    }

    private BackfillCursor nextBatch(BackfillRun backfill, BackfillCursor cursor) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                begin();
                BackfillCursor next = backfill.batch(cursor);
                Progress progress = committed.at(next.text());
                work.commit(List.of(books.progressed(progress, null)));
                inTransaction = false;
                committed = progress;
                return next;
            } catch (SQLException e) {
                if (!pauseForRetry(e, attempt)) {
                    throw e;
                }
            }
        }
    }

    private void begin() throws SQLException {
        work.begin(limits);
        inTransaction = true;
    }

    private void commitProgress(Progress progress) {
        try {
            if (!inTransaction) {
                begin();
            }
            work.commit(List.of(books.progressed(progress, null)));
        } catch (SQLException e) {
            throw failedAtCommit(e);
        }
        closed();
        committed = progress;
    }

    private void closed() {
        open.clear();
        inTransaction = false;
        readsData = false;
        commitBeforeNext = false;
    }

    private WhimbrelException failed(Step step, SQLException cause) {
        if (failure != null) {
            return failure;
        }
        Failure explained = explain(cause);
        takeBack();
        failure = StepFailure.of(migration, step, seen, total, committed.stepsDone(), explained, cause);
        note(explained.message());
        return failure;
    }

    private WhimbrelException failedAtCommit(SQLException cause) {
        Failure explained = explain(cause);
        Step last = open.isEmpty() ? null : open.getLast();
        takeBack();
        failure = StepFailure.atCommit(migration, last, committed.stepsDone(), explained, cause);
        note(explained.message());
        return failure;
    }

    private Failure explain(SQLException cause) {
        Failure explained = work.explain(cause);
        return session.lockLost()
                ? new Failure(Failure.Kind.FENCED, explained.sqlState(), explained.message(), explained.position())
                : explained;
    }

    private void takeBack() {
        try {
            work.rollback();
        } catch (SQLException e) {
            work.explain(e);
        }
        inTransaction = false;
    }

    /** Leaves the reason in the history, for the status; without a connection the status tells only that it stopped. */
    private void note(String error) {
        if (work.broken() || session.lockLost()) {
            return;
        }
        try {
            work.begin(Limits.NONE);
            work.commit(List.of(books.progressed(
                    new Progress(committed.stepsDone(), committed.hash(), 0, committed.cursor()), error)));
        } catch (SQLException e) {
            WhimbrelException reported = failure;
            if (reported != null) {
                reported.addSuppressed(e);
            }
            takeBack();
        }
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private void checkSame() {
        if (seen == start.stepsDone() && !hash.equals(start.hash())) {
            throw changedSinceStopped();
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
