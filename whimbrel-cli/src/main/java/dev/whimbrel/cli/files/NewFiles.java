package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Files that were written.
 *
 * @param files as a person would write their names
 * @param next the next command
 * @param purpose what it is for
 * @param invocation for the next step
 */
record NewFiles(List<Path> files, String next, String purpose, Invocation invocation) implements Answer {

    @Override
    public void print(Output output) {
        files.forEach(file -> output.report(output.style().good("created") + " " + file));
        invocation.next(next, purpose);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("created");
        files.forEach(file -> json.writeString(file.toString()));
        json.writeEndArray();
    }
}
