package dev.whimbrel.cli.migration;

import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.run.MigrationStatus;
import dev.whimbrel.migrate.run.Outcome;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How migrations are told to programs. */
final class MigrationJson {

    private MigrationJson() {}

    static void id(MigrationId migration, JsonGenerator json) {
        json.writeStringProperty("version", migration.version().digits());
        json.writeStringProperty("name", migration.name());
    }

    static void ids(String property, List<MigrationId> migrations, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        for (MigrationId migration : migrations) {
            json.writeStartObject();
            id(migration, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void outcomes(String property, List<Outcome> outcomes, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        for (Outcome outcome : outcomes) {
            json.writeStartObject();
            id(outcome.migration(), json);
            json.writeNumberProperty("durationMillis", outcome.duration().toMillis());
            json.writeNumberProperty("steps", outcome.steps());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Members that don't apply are null, so that every entry has the same ones. */
    static void statuses(String property, List<MigrationStatus> statuses, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        for (MigrationStatus status : statuses) {
            json.writeStartObject();
            id(status.migration(), json);
            json.writeStringProperty("state", status.state().name().toLowerCase(Locale.ROOT));
            if (status.appliedAt() == null) {
                json.writeNullProperty("appliedAt");
            } else {
                json.writeStringProperty("appliedAt", status.appliedAt().toString());
            }
            if (status.duration() == null) {
                json.writeNullProperty("durationMillis");
            } else {
                json.writeNumberProperty("durationMillis", status.duration().toMillis());
            }
            json.writeStringProperty("checksum", status.checksum().text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
