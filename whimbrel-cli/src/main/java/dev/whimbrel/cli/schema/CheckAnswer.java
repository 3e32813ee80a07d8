package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.run.MigrationState;
import dev.whimbrel.migrate.run.MigrationStatus;
import dev.whimbrel.migrate.run.StatusReport;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ChangeScript;
import dev.whimbrel.source.SchemaComparison;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * How a database stands to its migrations.
 *
 * @param invocation for the next step
 * @param result what takes the database to where the migrations are
 * @param status how the migrations stand
 * @param unmanaged whether the database has objects and no history, so that it was compared with all migrations
 */
record CheckAnswer(Invocation invocation, SchemaComparison.Result result, StatusReport status, boolean unmanaged)
        implements Answer {

    private static final Set<MigrationState> WRONG =
            Set.of(MigrationState.EDITED, MigrationState.MISSING, MigrationState.FAILED);

    @Override
    public ExitCode exitCode() {
        return result.difference().isNone() && wrong().isEmpty() ? ExitCode.DONE : ExitCode.ACTION_NEEDED;
    }

    private List<MigrationStatus> wrong() {
        return status.migrations().stream()
                .filter(migration -> WRONG.contains(migration.state()))
                .toList();
    }

    @Override
    public void print(Output output) {
        result.notes().forEach(note -> output.note("Note: " + note));
        for (MigrationStatus migration : wrong()) {
            output.line(output.style().bad(state(migration)) + " migration " + migration.migration());
        }
        result.script().parts().forEach(part -> print(part, output));
        for (Difference.Untouched left : result.difference().untouched()) {
            output.line(output.style().bad("different") + " " + left.object());
            output.line("  -- " + left.reason());
        }
        if (exitCode() != ExitCode.DONE) {
            output.report("");
        }
        output.report(sum());
        if (unmanaged) {
            invocation.next("baseline VERSION", "when the database has what the migrations make");
        } else if (exitCode() != ExitCode.DONE) {
            invocation.next("diff --from db --to migrations", "writes the SQL that mends it");
        }
    }

    private static void print(ChangeScript.Part part, Output output) {
        output.line(output.style().bad(Drift.state(part.change())) + " " + DiffText.object(part.change()));
        part.statements()
                .forEach(statement ->
                        ChangeScript.terminated(statement.text()).lines().forEach(line -> output.line("  " + line)));
    }

    private String sum() {
        int differences =
                result.script().parts().size() + result.difference().untouched().size();
        String pending = status.pending() == 0 ? "" : " " + status.pending() + " more are pending.";
        String migrations = unmanaged ? "all migrations, because it has no history" : "the applied migrations";
        return differences == 0
                ? "The database is as the applied migrations make it." + pending
                : "The database differs from " + migrations + ": " + differences
                        + (differences == 1 ? " change mends it." : " changes mend it.") + (unmanaged ? "" : pending);
    }

    private static String state(MigrationStatus migration) {
        return migration.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("drift");
        for (ChangeScript.Part part : result.script().parts()) {
            json.writeStartObject();
            json.writeStringProperty("state", Drift.state(part.change()));
            json.writeStringProperty("object", DiffText.object(part.change()));
            DiffText.statements("sql", part.statements(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        DiffText.writeUntouched(result, json);
        json.writeArrayPropertyStart("history");
        for (MigrationStatus migration : wrong()) {
            json.writeStartObject();
            json.writeStringProperty("state", state(migration));
            json.writeStringProperty("version", migration.migration().version().digits());
            json.writeStringProperty("name", migration.migration().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("pending", status.pending());
        json.writeBooleanProperty("managed", !unmanaged);
        DiffText.writeNotes(result, json);
    }
}
