package dev.whimbrel.migrate.run;

import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.dialect.WorkSession.Outcome;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.plan.StepGroup;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Carries out a plan that is no migration: under the lock of the migrations, so that the two never work at the same time, with
 * the same waits for other sessions, and without an entry in the history.
 */
public final class PlanRunner {

    private final MigratorSettings settings;

    /** A runner; of the settings' migrations nothing is asked. */
    public PlanRunner(MigratorSettings settings) {
        this.settings = settings;
    }

    /**
     * Carries out a plan, in one transaction unless a step needs another one.
     *
     * @param stillRight asked when the lock is held, before anything is changed
     * @return false when it wasn't right any more; nothing was done then
     * @throws dev.whimbrel.WhimbrelException when a step fails; the message says what was kept
     */
    public boolean run(Plan plan, BooleanSupplier stillRight) {
        try (RunSession session = RunSession.open(settings)) {
            try {
                session.lockOnly();
            } catch (SQLException e) {
                throw session.failure(e);
            }
            if (!stillRight.getAsBoolean()) {
                return false;
            }
            new Execution(session, plan).run();
            return true;
        }
    }

    /**
     * Whether the server takes a plan in one transaction, also where it is said to want a commit in between. It is tried and
     * taken back: this is for a database that nobody else works with.
     */
    public boolean takesInOneTransaction(Plan plan) {
        if (plan.withoutCommitsBetween().groups(true).size() != 1) {
            return false;
        }
        try (RunSession session = RunSession.open(settings)) {
            WorkSession work = session.work();
            try {
                work.begin(Limits.NONE);
                for (Step step : plan.steps()) {
                    work.execute(step.text());
                }
                return true;
            } catch (SQLException e) {
                return false;
            }
        }
    }

    private static final class Execution {

        private final RunSession session;
        private final Plan plan;
        private final Limits limits;
        private final WorkTransaction transaction;
        private int begun;
        private int kept;
        private boolean committing;

        Execution(RunSession session, Plan plan) {
            this.session = session;
            this.plan = plan;
            this.limits = new Limits(session.settings().lockTimeout(), null);
            this.transaction = new WorkTransaction(session, RunEvent.PlanLockRetry::new, limits);
        }

        void run() {
            List<StepGroup> groups = plan.groups(true);
            for (int i = 0; i < groups.size(); i++) {
                try {
                    run(groups.get(i), i == groups.size() - 1);
                } catch (SQLException e) {
                    afterFailure(e, i == groups.size() - 1);
                }
                committed();
            }
        }

        private void committed() {
            kept = begun;
            session.tell(new RunEvent.PlanCommitted(kept, plan.steps().size()));
        }

        /** A commit may be done though its answer was lost; then there is nothing wrong but what comes after it. */
        private void afterFailure(SQLException cause, boolean last) {
            WorkSession.Failure explained = session.explain(cause);
            transaction.rollback();
            Outcome outcome = committing ? transaction.outcome() : Outcome.ROLLED_BACK;
            if (outcome == Outcome.COMMITTED && last) {
                return;
            }
            if (outcome == Outcome.COMMITTED) {
                committed();
            }
            if (outcome == Outcome.UNKNOWN) {
                session.tell(new RunEvent.PlanInDoubt(begun, plan.steps().size()));
            }
            throw PlanFailure.of(plan, begun, kept, committing ? outcome : null, explained, cause);
        }

        private void run(StepGroup group, boolean last) throws SQLException {
            for (Step step : group.steps()) {
                begun++;
                session.tell(new RunEvent.PlanStepStarted(begun, plan.steps().size(), step));
                switch (step) {
                    case Step.Statement statement -> {
                        if (group.kind() == StepGroup.Kind.OUTSIDE) {
                            runOutside(statement);
                        } else {
                            transaction.execute(statement);
                        }
                    }
                    case Step.Backfill backfill ->
                        throw new IllegalArgumentException("A backfill needs the history: " + backfill.text());
                }
            }
            if (group.kind() != StepGroup.Kind.TRANSACTION) {
                return;
            }
            committing = true;
            transaction.commitUntold(last);
            committing = false;
        }

        private void runOutside(Step.Statement step) throws SQLException {
            OutsideStep outside = new OutsideStep(session.work(), step, limits);
            for (int attempt = 1; ; attempt++) {
                try {
                    outside.prepare(false, index -> {});
                    outside.execute(transaction.settings());
                    return;
                } catch (SQLException e) {
                    if (!transaction.pauseForRetry(e, attempt)) {
                        outside.cleanUp(e);
                        throw e;
                    }
                }
            }
        }
    }
}
