package dev.whimbrel.cli.migration;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.PartlyDone;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A run of the runner for a command: told while it goes on, and summed up at its end, also when it fails. */
final class Run {

    private final Invocation invocation;
    private final Kind kind;
    private final List<Direction> directions;
    private final RunReport report;
    private final Instant start;

    /**
     * A run.
     *
     * @param directions the ways that it may go, in the order in which they are told
     */
    Run(Invocation invocation, Kind kind, Direction... directions) {
        this.invocation = invocation;
        this.kind = kind;
        this.directions = List.of(directions);
        this.report = new RunReport(invocation.output());
        this.start = invocation.surroundings().clock().instant();
    }

    /** Does the work. */
    Answer of(Consumer<Migrator> work) {
        Migrator migrator = Runners.migrator(invocation, kind, report);
        try {
            work.accept(migrator);
        } catch (WhimbrelException e) {
            throw new PartlyDone(withHint(e), answer());
        }
        return answer();
    }

    /** A migration that makes what is there already is often one that was written after a push. */
    private WhimbrelException withHint(WhimbrelException failure) {
        if (kind != Kind.MIGRATIONS
                || !directions.contains(Direction.UP)
                || report.current().isEmpty()
                || !makesWhatIsThere(failure)) {
            return failure;
        }
        return new WhimbrelException(
                failure.code(),
                failure.getMessage() + "\nIf the database has all of it already, from a push for example: "
                        + invocation.commandLine(
                                "baseline " + report.current().get().version())
                        + " counts it as applied.",
                failure.location().orElse(null),
                failure);
    }

    private static boolean makesWhatIsThere(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && Runners.dialect().explain(sql).kind() == WorkSession.Failure.Kind.ALREADY_THERE) {
                return true;
            }
        }
        return false;
    }

    private RunAnswer answer() {
        List<Outcome> done = report.done();
        Instant end = invocation.surroundings().clock().instant();
        return new RunAnswer(kind, directions, done, Duration.between(start, end), invocation);
    }
}
