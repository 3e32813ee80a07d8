package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.PartlyDone;
import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.Route;
import dev.whimbrel.generate.RowsInTheWay;
import dev.whimbrel.generate.SchemaPush;
import dev.whimbrel.migrate.run.RunEvent;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One comparison of a database with table classes, and what follows from it. */
final class PushAttempt {

    private final Invocation invocation;
    private final SchemaReader reader;
    private final Goal goal;
    private final Instant begin;

    PushAttempt(Invocation invocation, SchemaReader reader, Goal goal, Instant begin) {
        this.invocation = invocation;
        this.reader = reader;
        this.goal = goal;
        this.begin = begin;
    }

    /** Empty when somebody else has changed the database after it was compared; nothing was done then. */
    Optional<Answer> run() {
        Decisions decisions = DecisionOptions.of(invocation);
        SchemaSource.Live live = Sources.environment(invocation);
        invocation.output().progress().show("reading the database", 0, 0);
        try (SchemaPush push = new SchemaPush(Runners.dialect(), reader, live, goal, decisions)) {
            Route route = DecisionOptions.asked(invocation, decisions, decided -> {
                push.decide(decided);
                return push.route();
            });
            push.notes().forEach(invocation.output()::note);
            return route.isDecided() ? decided(push, route) : Optional.of(new Undecided(route.questions()));
        }
    }

    private Optional<Answer> decided(SchemaPush push, Route route) {
        boolean dry = invocation.arguments().has(PushCommand.DRY_RUN);
        if (route.isNone()) {
            return Optional.of(dry ? new PushScript(route, new Plan(List.of())) : pushed(route, new Plan(List.of())));
        }
        invocation.output().progress().show("trying the changes on a copy", 0, 0);
        Plan plan = push.prove();
        tellParts(plan);
        refuseRowsInTheWay(push.rowsInTheWay());
        if (dry) {
            return Optional.of(new PushScript(route, plan));
        }
        PushHistory history = PushHistory.of(invocation);
        history.before().ifPresent(invocation.output()::warn);
        if (!carryOut(push, plan)) {
            return Optional.empty();
        }
        refuseLeft(leftToDo(push, plan), plan);
        return Optional.of(pushed(route, plan));
    }

    private boolean carryOut(SchemaPush push, Plan plan) {
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger inDoubt = new AtomicInteger();
        try {
            return Runners.planRunner(invocation, event -> {
                        if (event instanceof RunEvent.PlanCommitted committed) {
                            kept.set(committed.steps());
                        } else if (event instanceof RunEvent.PlanInDoubt doubt) {
                            inDoubt.set(doubt.steps());
                        }
                    })
                    .run(plan, push::isAsRead);
        } catch (WhimbrelException e) {
            throw new PartlyDone(e, PartlyPushed.of(plan, kept.get(), inDoubt.get()));
        }
    }

    /** All is committed when this is asked, also when the answer never comes. */
    private static Set<String> leftToDo(SchemaPush push, Plan plan) {
        try {
            return push.leftToDo();
        } catch (WhimbrelException e) {
            throw new PartlyDone(
                    new WhimbrelException(
                            e.code(),
                            "All changes were made and are kept; only whether the database is now what the table classes say"
                                    + " could not be looked at: " + e.getMessage() + "\nRun it again to see.",
                            e),
                    PartlyPushed.whole(plan));
        }
    }

    private void tellParts(Plan plan) {
        int parts = plan.groups(true).size();
        if (parts > 1) {
            invocation
                    .output()
                    .note("This is done in " + parts
                            + " parts, each of which stays when a later one fails: the server wants some of it committed before the"
                            + " rest uses it.");
        }
    }

    private static void refuseRowsInTheWay(List<RowsInTheWay> found) {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("Rows are in the way, so nothing was changed.");
        for (RowsInTheWay rows : found) {
            text.append('\n')
                    .append(rows.dependence().change().describe())
                    .append(": ")
                    .append(rows.dependence().condition())
                    .append("\n  ")
                    .append(rows.count() == 1 ? "1 is there" : rows.count() + " are there")
                    .append(". To see: ")
                    .append(rows.dependence().query());
        }
        throw new WhimbrelException(
                ErrorCode.ROWS_IN_THE_WAY,
                text.append("\nMend the rows or the table classes, and run it again.")
                        .toString());
    }

    private static void refuseLeft(Set<String> left, Plan plan) {
        if (!left.isEmpty()) {
            throw new PartlyDone(
                    new WhimbrelException(
                            ErrorCode.CHANGED_MEANWHILE,
                            "All changes were made, and the database is still not what the table classes say: " + left
                                    + "\nSomebody else has changed it meanwhile. Run it again."),
                    PartlyPushed.whole(plan));
        }
    }

    private Pushed pushed(Route route, Plan plan) {
        Instant end = invocation.surroundings().clock().instant();
        return new Pushed(invocation, route, plan, Duration.between(begin, end));
    }
}
