package dev.whimbrel.migrate.run;

import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open transaction of a migration or a plan. When a lock is waited for too long, it is taken back, so that it blocks nobody in the
 * meantime, and done again from its first step. What the steps of one transaction have set holds for the next ones too.
 */
final class WorkTransaction {

    private final RunSession session;
    private final WorkSession work;
    private final Retries retries;
    private final Limits limits;
    private final List<Step.Statement> open = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private boolean begun;
    private boolean hasRead;
    private @Nullable Step last;
    private Optional<String> committing = Optional.empty();

    /**
     * A transaction.
     *
     * @param retries how a try that failed is told
     */
    WorkTransaction(RunSession session, Retries retries, Limits limits) {
        this.session = session;
        this.work = session.work();
        this.retries = retries;
        this.limits = limits;
    }

    /** Tells of a try that failed and is made again after a pause. */
    @FunctionalInterface
    interface Retries {
        RunEvent event(int attempt, int maxAttempts, Duration pause, String reason);
    }

    boolean begun() {
        return begun;
    }

    /** What the migration has set so far. */
    List<String> settings() {
        return List.copyOf(settings);
    }

    /** The step that was run last; null when there was none. */
    @Nullable Step last() {
        return last;
    }

    /** Begins unless it is begun. */
    void begin() throws SQLException {
        if (!begun) {
            work.begin(limits);
            begun = true;
            for (String setting : settings) {
                work.execute(setting);
            }
        }
    }

    void execute(Step.Statement step) throws SQLException {
        open.add(step);
        run(open.size() - 1, () -> {});
    }

    List<Map<String, @Nullable Object>> query(String sql) throws SQLException {
        hasRead = true;
        return work.query(sql);
    }

    void commit(String bookkeeping) throws SQLException {
        run(open.size(), () -> work.commit(List.of(bookkeeping)));
        closed();
    }

    /** Commits work that no history tells of, so that the server has to be asked about it when that fails. */
    void commitUntold(boolean lastOne) throws SQLException {
        run(open.size(), () -> {
            committing = work.transaction();
            if (lastOne) {
                work.commitLast(List.of());
            } else {
                work.commit(List.of());
            }
        });
        closed();
    }

    /** What became of a commit that failed, as a new connection sees it. */
    WorkSession.Outcome outcome() {
        return committing.map(session::outcome).orElse(WorkSession.Outcome.ROLLED_BACK);
    }

    /** Commits work that the open steps don't tell of, so that it can't be done again here. */
    void commitBatch(String bookkeeping) throws SQLException {
        work.commitBatch(List.of(bookkeeping));
        closed();
    }

    private void closed() {
        for (Step.Statement step : open) {
            remember(step);
        }
        open.clear();
        begun = false;
        hasRead = false;
    }

    /** Commits the migration's last transaction. */
    void commitLast(String bookkeeping) throws SQLException {
        run(open.size(), () -> work.commitLast(List.of(bookkeeping)));
        begun = false;
    }

    /** Notes what a step sets that was done before: it holds for the steps after it. */
    void remember(Step step) {
        if (step instanceof Step.Statement statement && work.isSetting(statement.sql())) {
            settings.add(statement.sql());
        }
    }

    void rollback() {
        begun = false;
        try {
            work.rollback();
        } catch (SQLException e) {
            work.explain(e);
        }
    }

    /** Whether the failure goes away by trying again; if so the transaction was taken back and a pause was made. */
    boolean pauseForRetry(SQLException failure, int attempt) {
        Failure explained = work.explain(failure);
        int attempts = session.settings().lockAttempts();
        if (explained.kind() != Failure.Kind.LOCK_TIMEOUT || attempt >= attempts) {
            return false;
        }
        rollback();
        Duration pause = Pause.before(attempt);
        session.tell(retries.event(attempt, attempts, pause, explained.message()));
        Pause.of(pause);
        return true;
    }

    /** Does the open steps from one on, and what follows them. What was read can't be read again, so then nothing is retried. */
    private void run(int from, Ending ending) throws SQLException {
        int next = from;
        for (int attempt = 1; ; attempt++) {
            try {
                begin();
                for (; next < open.size(); next++) {
                    run(open.get(next));
                }
                ending.run();
                return;
            } catch (SQLException e) {
                if (hasRead || !pauseForRetry(e, attempt)) {
                    throw e;
                }
                next = 0;
            }
        }
    }

    private void run(Step.Statement step) throws SQLException {
        last = step;
        if (step.copyData() == null) {
            work.execute(step.sql());
        } else {
            work.copyIn(step.sql(), step.copyData());
        }
    }

    @FunctionalInterface
    private interface Ending {
        void run() throws SQLException;
    }
}
