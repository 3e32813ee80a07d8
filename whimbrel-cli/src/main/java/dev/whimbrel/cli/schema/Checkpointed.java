package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.dialect.StoredRows;
import dev.whimbrel.migrate.AvailableMigration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A checkpoint was made.
 *
 * @param invocation for names of files
 * @param file the checkpoint
 * @param squashed what it stands for
 * @param rows what the migrations leave in their tables
 * @param kept whether it holds these rows
 */
record Checkpointed(
        Invocation invocation, CheckpointFile file, List<AvailableMigration> squashed, StoredRows rows, boolean kept)
        implements Answer {

    @Override
    public void print(Output output) {
        output.report(output.style().good("created") + " " + invocation.shortened(file.path()) + ", which stands for "
                + squashed.size() + " migrations");
        output.report(output.style().warning("moved") + " their files to " + attic());
        if (rows.count() > 0) {
            output.report(
                    (kept ? "It holds the rows that they leave in an empty database: " : "Rows that it leaves out: ")
                            + rows.tables() + ".");
        }
        output.report("Proven in a scratch database: it makes what they make, and its down leaves nothing.");
        output.report("");
        output.report(
                "Databases that have all of them go on; new ones start from it. One that has only some gets the others"
                        + " first, with: whimbrel migrate --migrations " + attic());
    }

    private String attic() {
        return invocation.shortened(file.attic()).toString();
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStringProperty("created", invocation.shortened(file.path()).toString());
        json.writeStringProperty("moved", attic());
        json.writeArrayPropertyStart("squashed");
        squashed.forEach(each -> json.writeString(each.id().toString()));
        json.writeEndArray();
        json.writeObjectPropertyStart("rows");
        rows.tables().forEach((table, count) -> json.writeNumberProperty(table.toString(), count));
        json.writeEndObject();
        json.writeBooleanProperty("rowsKept", kept);
    }
}
