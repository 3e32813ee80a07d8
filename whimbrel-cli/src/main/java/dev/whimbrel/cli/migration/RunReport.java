package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.run.Outcome;
import dev.whimbrel.migrate.run.RunEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what a runner does while it does it, and keeps what is done in case that the rest fails. */
final class RunReport implements Consumer<RunEvent> {

    private static final int NAME_WIDTH = 52;

    private final Output output;
    private final List<Outcome> done = new ArrayList<>();
    private int steps;
    private Optional<MigrationId> current = Optional.empty();

    RunReport(Output output) {
        this.output = output;
    }

    /** What is done so far, in order. */
    List<Outcome> done() {
        return List.copyOf(done);
    }

    /** The migration that was started last; empty before the first. */
    Optional<MigrationId> current() {
        return current;
    }

    @Override
    public void accept(RunEvent event) {
        switch (event) {
            case RunEvent.WaitingForLock waiting -> output.note("Waiting for another runner: " + waiting.holder());
            case RunEvent.WaitingForOrphan orphan ->
                output.note(
                        "Waiting for the session of a killed runner (process " + orphan.pid() + "): " + orphan.doing());
            case RunEvent.WaitingForBuild build ->
                output.note("  " + build.migration() + " waits: the session of a killed runner still builds index "
                        + build.index() + ".");
            case RunEvent.OrphanEnded orphan ->
                output.note("Ended the session of a killed runner (process " + orphan.pid() + ").");
            case RunEvent.Started started -> begin(started);
            case RunEvent.StepStarted step -> step(step);
            case RunEvent.StepFinished step -> finishStep(step);
            case RunEvent.LockRetry retry ->
                output.note("  " + retry.migration() + " waited too long for a lock (" + retry.reason() + "); try "
                        + (retry.attempt() + 1) + " of " + retry.maxAttempts() + " in "
                        + Durations.text(retry.pause()));
            case RunEvent.BackfillProgress backfill ->
                output.progress()
                        .show(
                                backfill.migration() + ": " + backfill.rowsChanged() + " rows changed",
                                backfill.rowsSeen(),
                                backfill.rowsEstimated());
            case RunEvent.LeftoverRemoved leftover ->
                output.note(
                        "  " + leftover.migration() + ": removed what a failed build left: " + leftover.statement());
            case RunEvent.Finished finished -> finish(finished);
            case RunEvent.PlanStepStarted step -> {
                output.progress()
                        .show(
                                "step " + step.number() + " of " + step.stepsTotal(),
                                step.number() - 1L,
                                step.stepsTotal());
                output.detail(step.step().text().strip());
            }
            case RunEvent.PlanCommitted committed -> {}
            case RunEvent.PlanInDoubt doubt -> {}
            case RunEvent.PlanLockRetry retry ->
                output.note("  " + "Waited too long for a lock (" + retry.reason() + "); try "
                        + (retry.attempt() + 1) + " of " + retry.maxAttempts() + " in "
                        + Durations.text(retry.pause()));
        }
    }

    private void begin(RunEvent.Started started) {
        steps = 0;
        current = Optional.of(started.migration());
        if (started.stepsDone() > 0) {
            output.note("  " + started.migration() + " goes on after step " + started.stepsDone()
                    + ", which is done already.");
        }
        output.progress().show(started.migration().toString(), started.stepsDone(), started.stepsTotal());
    }

    private void step(RunEvent.StepStarted started) {
        String of = started.stepsTotal() > 0 ? " of " + started.stepsTotal() : "";
        output.progress()
                .show(
                        started.migration() + ", step " + started.number() + of,
                        started.number() - 1L,
                        Math.max(0, started.stepsTotal()));
        output.detail(
                "-- " + started.step().location() + "\n" + started.step().text().strip());
    }

    private void finishStep(RunEvent.StepFinished finished) {
        steps++;
        output.detail("-- " + Durations.text(finished.duration()));
    }

    private void finish(RunEvent.Finished finished) {
        done.add(new Outcome(finished.migration(), finished.direction(), finished.duration(), steps));
        output.report(line(finished.migration(), finished.direction(), finished.duration()));
    }

    private String line(MigrationId migration, Direction direction, Duration duration) {
        String mark = output.style().unicode() ? (direction == Direction.UP ? "✓" : "↩") : mark(direction);
        String name = migration.toString();
        String padding = " ".repeat(Math.max(0, NAME_WIDTH - name.length()));
        return "  " + output.style().good(mark) + " " + name + padding + "  "
                + output.style().dim(Durations.text(duration));
    }

    private static String mark(Direction direction) {
        return direction == Direction.UP ? "+" : "-";
    }
}
