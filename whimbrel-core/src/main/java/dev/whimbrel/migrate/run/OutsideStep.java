package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.dialect.WorkSession.IndexState;
import dev.whimbrel.dialect.WorkSession.Limits;
import dev.whimbrel.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement outside of any transaction. Building an index concurrently is several transactions of the server's own: what
 * stays behind when it fails is an invalid index, which is removed before and after, never accepted.
 */
final class OutsideStep {

    private static final Duration BUILD_POLL = Duration.ofMillis(250);

    private final WorkSession work;
    private final Step.Statement step;
    private final Limits limits;
    private final @Nullable ConcurrentIndex index;
    private boolean done;

    OutsideStep(WorkSession work, Step.Statement step, Limits limits) {
        this.work = work;
        this.step = step;
        this.index = step.traits().concurrentIndex();
        // Waiting is what a concurrent statement is for; a timeout would leave an invalid index.
        this.limits = index == null ? limits : new Limits(null, limits.statementTimeout());
    }

    boolean done() {
        return done;
    }

    /**
     * Looks at what is there before the statement runs.
     *
     * @param again whether an earlier run had started it and was cut off
     * @param onBuild told once, with the index's name, when the session of that run still builds it: its end is waited for
     * @return the statements that removed leftovers
     */
    List<String> prepare(boolean again, Consumer<String> onBuild) throws SQLException {
        if (index == null) {
            return List.of();
        }
        IndexState state = again ? stateAfterBuild(index, onBuild) : work.indexState(index);
        if (state == IndexState.BUILDING) {
            throw new WhimbrelException(
                    ErrorCode.LOCK_NOT_ACQUIRED,
                    step.location() + ": index " + index.name()
                            + " is being built by another session right now. Run this again when that has ended.",
                    step.location(),
                    null);
        }
        done = again
                && switch (index.action()) {
                    case CREATE -> state == IndexState.VALID;
                    case DROP -> state == IndexState.ABSENT;
                    case REINDEX -> false;
                };
        return done || index.action() == ConcurrentIndex.Action.DROP ? List.of() : removeLeftovers(index);
    }

    /** Behind a pooler the session that builds has no name of its own, so it can't be told from others and ended. */
    private IndexState stateAfterBuild(ConcurrentIndex of, Consumer<String> onBuild) throws SQLException {
        IndexState state = work.indexState(of);
        if (state == IndexState.BUILDING) {
            onBuild.accept(String.valueOf(of.name()));
        }
        while (state == IndexState.BUILDING) {
            Pause.of(BUILD_POLL);
            state = work.indexState(of);
        }
        return state;
    }

    /**
     * Runs the statement.
     *
     * @param settings what the migration has set before
     */
    void execute(List<String> settings) throws SQLException {
        work.executeOutside(step.sql(), settings, limits);
        refuseInvalid();
        done = true;
    }

    /** {@code IF NOT EXISTS} is content with an invalid index. */
    private void refuseInvalid() throws SQLException {
        if (index != null
                && index.action() == ConcurrentIndex.Action.CREATE
                && work.indexState(index) == IndexState.INVALID) {
            throw new SQLException(
                    "The index " + index.name() + " is there, but invalid: it costs every write and serves no query.",
                    "55000");
        }
    }

    /** Removes what the failed statement left; a failure of that is added to the error that is reported. */
    List<String> cleanUp(Exception reported) {
        if (index == null || index.action() == ConcurrentIndex.Action.DROP || work.broken()) {
            return List.of();
        }
        try {
            return removeLeftovers(index);
        } catch (SQLException e) {
            reported.addSuppressed(e);
            return List.of();
        }
    }

    private List<String> removeLeftovers(ConcurrentIndex of) throws SQLException {
        List<String> statements = work.leftovers(of);
        for (String sql : statements) {
            work.executeOutside(sql, List.of(), Limits.NONE);
        }
        return statements;
    }
}
