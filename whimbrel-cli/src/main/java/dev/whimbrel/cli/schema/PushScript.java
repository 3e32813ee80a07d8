package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.generate.Route;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.plan.StepGroup;
import dev.whimbrel.source.ChangeScript;
import tools.jackson.core.JsonGenerator;

/**
 * The SQL that a push would execute.
 *
 * @param route what it would change
 * @param plan how
 */
record PushScript(Route route, Plan plan) implements Answer {

    @Override
    public void print(Output output) {
        if (route.isNone()) {
            output.note("Nothing to do: the database is what the table classes say.");
        } else {
            output.line(sql());
        }
        new RouteText(route, Runners.dialect().renderer("")).beside().forEach(output::note);
    }

    /** Ready for psql, with transactions as the push would have them. */
    private String sql() {
        StringBuilder text = new StringBuilder();
        for (StepGroup group : plan.groups(true)) {
            boolean transaction = group.kind() == StepGroup.Kind.TRANSACTION;
            text.append(transaction ? "BEGIN;\n" : "");
            for (Step step : group.steps()) {
                text.append(ChangeScript.terminated(step.text())).append('\n');
            }
            text.append(transaction ? "COMMIT;\n" : "");
        }
        return text.toString().stripTrailing();
    }

    @Override
    public void write(JsonGenerator json) {
        new RouteText(route, Runners.dialect().renderer("")).writeUp(json);
        json.writeNumberProperty("parts", plan.groups(true).size());
        json.writeStringProperty("sql", sql());
    }
}
