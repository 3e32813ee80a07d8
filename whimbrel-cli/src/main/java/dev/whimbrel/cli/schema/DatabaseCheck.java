package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
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
 * @param result what takes the database to where the migrations are
 * @param status how the migrations stand
 * @param unmanaged whether the database has objects and no history, so that it was compared with all migrations
 * @param pendingIsFine whether it may be behind the migrations
 */
record DatabaseCheck(SchemaComparison.Result result, StatusReport status, boolean unmanaged, boolean pendingIsFine) {

    private static final Set<MigrationState> WRONG = Set.of(
            MigrationState.EDITED,
            MigrationState.MISSING,
            MigrationState.FAILED,
            MigrationState.LATE,
            MigrationState.PARTLY);

    boolean isInOrder() {
        return result.difference().isNone() && wrong().isEmpty() && (pendingIsFine || status.pending() == 0);
    }

    private List<MigrationStatus> wrong() {
        return status.migrations().stream()
                .filter(migration -> WRONG.contains(migration.state()))
                .toList();
    }

    void print(Output output) {
        result.notes().forEach(note -> output.note("Note: " + note));
        for (MigrationStatus migration : wrong()) {
            output.line(output.style().bad(state(migration)) + " migration " + migration.migration());
        }
        result.script().parts().forEach(part -> print(part, output));
        for (Difference.Untouched left : result.difference().untouched()) {
            output.line(output.style().bad("different") + " " + left.object());
            output.line("  -- " + left.reason());
        }
        if (!result.difference().isNone() || !wrong().isEmpty()) {
            output.report("");
        }
        output.report(sum());
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
        String pending = switch (status.pending()) {
            case 0 -> "";
            case 1 -> " 1 more is pending.";
            default -> " " + status.pending() + " more are pending.";
        };
        String migrations = unmanaged ? "all migrations, because it has no history" : "the applied migrations";
        return differences == 0
                ? "The database is as the applied migrations make it." + pending
                : "The database differs from " + migrations + ": " + differences
                        + (differences == 1 ? " change mends it." : " changes mend it.") + (unmanaged ? "" : pending);
    }

    private static String state(MigrationStatus migration) {
        return migration.state().name().toLowerCase(Locale.ROOT);
    }

    /** Proposes what mends it. */
    void next(Invocation invocation) {
        if (unmanaged) {
            invocation.next("baseline VERSION", "when the database has what the migrations make");
        } else if (!result.difference().isNone()) {
            invocation.next("diff --from db --to migrations", "writes the SQL that mends it");
        }
        if (!status.in(MigrationState.EDITED).isEmpty()
                || !status.in(MigrationState.MISSING).isEmpty()
                || !status.in(MigrationState.PARTLY).isEmpty()) {
            invocation.next("repair", "tells what can be decided about edited and missing ones");
        } else if (!status.in(MigrationState.LATE).isEmpty()) {
            invocation.next("migrate --allow-late", "applies the late ones too");
            invocation.next(
                    "generate --rebase="
                            + status.in(MigrationState.LATE)
                                    .getFirst()
                                    .migration()
                                    .version(),
                    "or writes a generated one anew, with a new version");
        } else if (status.pending() > 0 && !unmanaged) {
            invocation.next("migrate", "applies what is pending");
        }
    }

    void write(JsonGenerator json) {
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
