package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.run.PlannedMigration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * The SQL that a run would execute.
 *
 * @param kind what would be run
 * @param plans in order
 * @param database the database's name
 */
record DryRun(Kind kind, List<PlannedMigration> plans, String database) implements Answer {

    @Override
    public void print(Output output) {
        output.line(sql());
    }

    private String sql() {
        return DryRunText.of(kind, plans, database);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStringProperty("database", database);
        json.writeArrayPropertyStart("migrations");
        for (PlannedMigration plan : plans) {
            json.writeStartObject();
            MigrationJson.id(plan.migration(), json);
            json.writeStringProperty("direction", plan.direction().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("file", plan.file());
            json.writeBooleanProperty("dependsOnData", plan.dependsOnData());
            json.writeNumberProperty("steps", plan.plan().steps().size());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("sql", sql());
    }
}
