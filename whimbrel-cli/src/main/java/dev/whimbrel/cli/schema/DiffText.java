package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.Difference;
import dev.whimbrel.source.ChangeScript;
import dev.whimbrel.source.SchemaComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** How a difference is told. */
final class DiffText {

    private static final Pattern VERB = Pattern.compile("^(comment on|remove the comment of|\\w+) ");

    private DiffText() {}

    /** What a person should know besides the SQL. */
    static List<String> beside(SchemaComparison.Result result) {
        List<String> lines = new ArrayList<>();
        result.notes().forEach(note -> lines.add("Note: " + note));
        result.difference().untouched().forEach(left -> lines.add("Left as it is: " + text(left)));
        return lines;
    }

    private static String text(Difference.Untouched left) {
        return left.object() + ". " + left.reason();
    }

    /** The members of a document. */
    static void write(SchemaComparison.Result result, JsonGenerator json) {
        json.writeBooleanProperty("differ", !result.difference().isNone());
        statements("preparation", result.script().preparation(), json);
        json.writeArrayPropertyStart("changes");
        for (ChangeScript.Part part : result.script().parts()) {
            json.writeStartObject();
            json.writeStringProperty("kind", kind(part.change()));
            json.writeStringProperty("object", object(part.change()));
            statements("sql", part.statements(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        writeUntouched(result, json);
        writeNotes(result, json);
    }

    static void writeUntouched(SchemaComparison.Result result, JsonGenerator json) {
        json.writeArrayPropertyStart("untouched");
        for (Difference.Untouched left : result.difference().untouched()) {
            json.writeStartObject();
            json.writeStringProperty("object", left.object().toString());
            json.writeStringProperty("reason", left.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeNotes(SchemaComparison.Result result, JsonGenerator json) {
        JsonText.texts("notes", result.notes(), json);
    }

    static void statements(String property, List<Sql> statements, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        statements.forEach(statement -> json.writeString(ChangeScript.terminated(statement.text())));
        json.writeEndArray();
    }

    /** For example {@code add_column}. */
    private static String kind(Change change) {
        return change.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** What is changed: the description without its verb. */
    static String object(Change change) {
        return VERB.matcher(change.describe()).replaceFirst("").replace(" to table ", " of table ");
    }
}
