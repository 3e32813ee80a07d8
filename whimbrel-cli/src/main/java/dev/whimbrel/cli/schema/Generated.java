package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.generate.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What came of comparing table classes with migrations.
 *
 * @param invocation for the next step
 * @param route what the migration does
 * @param file the migration; empty when there is nothing to do
 * @param removed the files that went for it
 */
record Generated(Invocation invocation, Route route, Optional<Path> file, List<Path> removed) implements Answer {

    @Override
    public void print(Output output) {
        RouteText text = new RouteText(route, Runners.dialect().renderer(""));
        removed.forEach(gone -> output.report(output.style().warning("removed") + " " + invocation.shortened(gone)));
        if (file.isEmpty()) {
            output.report((removed.isEmpty() ? "Nothing to do: " : "Nothing is left to do without it: ")
                    + "the migrations make what the table classes say.");
            text.beside().forEach(output::note);
            return;
        }
        output.report(output.style().good("created") + " " + invocation.shortened(file.get()));
        text.lines().forEach(output::report);
        output.report("Proven in a scratch database: up makes what the table classes say, down what was before.");
        text.beside().forEach(output::note);
        invocation.next("migrate", "applies it when you have read it");
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("created");
        file.ifPresent(path -> json.writeString(invocation.shortened(path).toString()));
        json.writeEndArray();
        json.writeArrayPropertyStart("removed");
        removed.forEach(path -> json.writeString(invocation.shortened(path).toString()));
        json.writeEndArray();
        new RouteText(route, Runners.dialect().renderer("")).write(json);
    }
}
