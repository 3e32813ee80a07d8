package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Style;
import dev.whimbrel.cli.output.Table;
import dev.whimbrel.cli.output.Table.Cell;
import dev.whimbrel.migrate.run.MigrationState;
import dev.whimbrel.migrate.run.MigrationStatus;
import dev.whimbrel.migrate.run.StatusReport;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * How all migrations or seeds stand.
 *
 * @param kind which of the two
 * @param report how they stand
 * @param invocation for times and the next step
 */
record StatusAnswer(Kind kind, StatusReport report, Invocation invocation) implements Answer {

    static Answer of(Invocation invocation, Kind kind) {
        return new StatusAnswer(
                kind, Runners.migrator(invocation, kind, event -> {}).status(), invocation);
    }

    @Override
    public ExitCode exitCode() {
        boolean open = report.pending() > 0 || report.needsDecision();
        return open && invocation.arguments().has(StatusCommand.EXIT_CODE) ? ExitCode.ACTION_NEEDED : ExitCode.DONE;
    }

    @Override
    public void print(Output output) {
        if (report.migrations().isEmpty()) {
            output.line("There are no " + kind.many() + " yet.");
            String command = kind == Kind.MIGRATIONS ? "migration:generate NAME" : "seed:generate NAME";
            invocation.next(command, "writes the first one");
            return;
        }
        table(output.style()).lines(output.style()).forEach(output::line);
        report.in(MigrationState.FAILED)
                .forEach(failed -> output.line(output.style().bad(explanation(failed))));
        output.report("");
        output.report(counts());
        next();
    }

    private Table table(Style style) {
        DateTimeFormatter times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                .withZone(invocation.surroundings().zone().get());
        Table table = Table.of(kind == Kind.MIGRATIONS ? "Migration" : "Seed", "State", "Applied", "Took");
        for (MigrationStatus status : report.migrations()) {
            table.row(
                    Cell.of(status.migration().toString()),
                    state(status.state(), style),
                    Cell.of(status.appliedAt() == null ? "" : times.format(status.appliedAt()), style::dim),
                    Cell.number(status.duration() == null ? "" : Durations.text(status.duration())));
        }
        return table;
    }

    private static Cell state(MigrationState state, Style style) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return switch (state) {
            case APPLIED -> Cell.of(name, style::good);
            case PENDING, LATE, EDITED, MISSING, PARTLY -> Cell.of(name, style::warning);
            case FAILED -> Cell.of(name, style::bad);
        };
    }

    private static String explanation(MigrationStatus failed) {
        String of = failed.stepsTotal() > 0 ? " of " + failed.stepsTotal() : "";
        String error =
                failed.error() == null ? "" : "\n  " + failed.error().strip().replace("\n", "\n  ");
        String stopped = failed.stepsDone() == 0
                ? " failed, and nothing of it is kept."
                : " stopped after step " + failed.stepsDone() + of + ", which is kept.";
        return "\n" + failed.migration() + stopped + error;
    }

    private String counts() {
        return Stream.of(MigrationState.values())
                .filter(state -> !report.in(state).isEmpty())
                .map(state -> report.in(state).size() + " " + state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void next() {
        boolean strange = !report.in(MigrationState.EDITED).isEmpty()
                || !report.in(MigrationState.MISSING).isEmpty()
                || !report.in(MigrationState.PARTLY).isEmpty();
        if (strange && kind == Kind.MIGRATIONS) {
            invocation.next("repair", "tells what can be decided about edited and missing ones");
        } else if (!report.in(MigrationState.LATE).isEmpty()) {
            invocation.next(kind.applyCommand() + " --allow-late", "applies the late ones too");
        } else if (report.pending() > 0) {
            invocation.next(kind.applyCommand(), "applies what is pending");
        }
    }

    @Override
    public void write(JsonGenerator json) {
        MigrationJson.statuses("migrations", report.migrations(), json);
        json.writeNumberProperty("pending", report.pending());
    }
}
