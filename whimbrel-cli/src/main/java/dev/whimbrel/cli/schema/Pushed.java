package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.generate.Route;
import dev.whimbrel.plan.Plan;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;

/**
 * What a push has done.
 *
 * @param invocation for the next step
 * @param route what was changed; nothing when there was nothing to do
 * @param plan how
 * @param elapsed how long it took in all
 */
record Pushed(Invocation invocation, Route route, Plan plan, Duration elapsed) implements Answer {

    @Override
    public void print(Output output) {
        RouteText text = new RouteText(route, Runners.dialect().renderer(""));
        if (route.isNone()) {
            output.report("Nothing to do: the database is what the table classes say.");
            text.beside().forEach(output::note);
            return;
        }
        String mark = output.style().unicode() ? "✓" : "+";
        route.up().forEach(change -> output.report("  " + output.style().good(mark) + " " + change.describe()));
        int changes = route.up().size();
        output.report((changes == 1 ? "1 change" : changes + " changes") + " in " + Durations.text(elapsed) + "."
                + PushHistory.of(invocation)
                        .after()
                        .map(sentence -> " " + sentence)
                        .orElse(""));
        text.beside().forEach(output::note);
        invocation.next(
                "generate",
                "writes the migration when it is right; here, count it as applied then: "
                        + invocation.commandLine("baseline VERSION"));
    }

    @Override
    public void write(JsonGenerator json) {
        new RouteText(route, Runners.dialect().renderer("")).writeUp(json);
        json.writeNumberProperty("parts", plan.groups(true).size());
        json.writeNumberProperty("durationMillis", elapsed.toMillis());
    }
}
