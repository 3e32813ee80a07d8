package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.generate.Route;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;

/**
 * What a push has done.
 *
 * @param invocation for the next step
 * @param route what was changed; nothing when there was nothing to do
 * @param elapsed how long it took in all
 */
record Pushed(Invocation invocation, Route route, Duration elapsed) implements Answer {

    @Override
    public void print(Output output) {
        RouteText text = new RouteText(route, Runners.dialect().renderer(""));
        if (route.isNone()) {
            output.report("Nothing to do: the database is what the table classes say.");
            text.beside().forEach(output::note);
            return;
        }
        route.up().forEach(change -> output.report("  " + output.style().good("✓") + " " + change.describe()));
        output.report("Pushed " + route.up().size() + (route.up().size() == 1 ? " change" : " changes") + " in "
                + Durations.text(elapsed) + ".");
        text.beside().forEach(output::note);
        invocation.next("generate", "writes the migration for everybody else when it is right");
    }

    @Override
    public void write(JsonGenerator json) {
        new RouteText(route, Runners.dialect().renderer("")).write(json);
        json.writeNumberProperty("durationMillis", elapsed.toMillis());
    }
}
