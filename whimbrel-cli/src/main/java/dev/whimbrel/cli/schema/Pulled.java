package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.table.write.SourceFile;
import dev.whimbrel.table.write.WrittenClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The classes of a database.
 *
 * @param invocation for the next step
 * @param folder where they belong
 * @param classes all of them
 * @param written those that were written; the others were there already
 * @param unsaid what the database has and they don't say
 * @param dry whether nothing was to be written
 * @param migration the first migration, if one was asked for
 */
record Pulled(
        Invocation invocation,
        ClassFolder folder,
        WrittenClasses classes,
        List<SourceFile> written,
        List<String> unsaid,
        boolean dry,
        Optional<Path> migration)
        implements Answer {

    @Override
    public ExitCode exitCode() {
        return unsaid.isEmpty() ? ExitCode.DONE : ExitCode.ACTION_NEEDED;
    }

    @Override
    public void print(Output output) {
        if (classes.files().isEmpty()) {
            output.report("Nothing to write: the database is empty.");
            return;
        }
        if (dry) {
            classes.files().forEach(file -> output.line("// " + folder.shown(file) + "\n" + file.text()));
        } else {
            written.forEach(file -> output.report(output.style().good("created") + " " + folder.shown(file)));
            migration.ifPresent(file -> output.report(
                    output.style().good("created") + " " + invocation.shortened(file) + ", which counts as applied"));
        }
        classes.notes().forEach(output::note);
        unsaid.forEach(output::warn);
        if (!dry) {
            output.report(sum());
            next();
        }
    }

    private String sum() {
        int same = classes.files().size() - written.size();
        String there = same == 0 ? "" : same == 1 ? "1 file was there already. " : same + " files were there already. ";
        return there
                + (unsaid.isEmpty()
                        ? "Proven in a scratch database: the classes make what the database has."
                        : "The database has more than the classes say.");
    }

    private void next() {
        if (invocation.project().exists()
                && invocation.project().tables(invocation.variables()).isEmpty()) {
            invocation
                    .output()
                    .hint("Say in whimbrel.toml where they are:\n[project]\ntables = \""
                            + invocation
                                    .project()
                                    .directory()
                                    .toAbsolutePath()
                                    .relativize(folder.path().toAbsolutePath())
                                    .toString()
                                    .replace('\\', '/')
                            + "\"");
        }
        if (migration.isPresent()) {
            invocation.next("status", "shows that the database is where its migrations are");
        } else {
            invocation.next("generate", "tells what the migrations lack");
        }
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("created");
        written.forEach(file -> json.writeString(folder.shown(file).toString()));
        migration.ifPresent(file -> json.writeString(invocation.shortened(file).toString()));
        json.writeEndArray();
        if (dry) {
            json.writeArrayPropertyStart("files");
            for (SourceFile file : classes.files()) {
                json.writeStartObject();
                json.writeStringProperty("path", folder.shown(file).toString());
                json.writeStringProperty("text", file.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        JsonText.texts("notes", classes.notes(), json);
        JsonText.texts("unsaid", unsaid, json);
    }
}
