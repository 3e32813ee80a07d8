package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.change.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * What a push that failed has done and what not; a person has read it in the error.
 *
 * @param done the changes that were made and stay
 * @param open the others
 */
record PartlyPushed(List<String> done, List<String> open) implements Answer {

    PartlyPushed {
        done = List.copyOf(done);
        open = List.copyOf(open);
    }

    /**
     * What became of a plan.
     *
     * @param kept how many of its steps are committed
     */
    static PartlyPushed of(Plan plan, int kept) {
        Set<Change> open = changes(plan.steps().subList(kept, plan.steps().size()));
        Set<Change> done = changes(plan.steps().subList(0, kept));
        done.removeAll(open);
        return new PartlyPushed(described(done), described(open));
    }

    private static Set<Change> changes(List<Step> steps) {
        Set<Change> changes = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Statement statement && statement.change() != null) {
                changes.add(statement.change());
            }
        }
        return changes;
    }

    private static List<String> described(Set<Change> changes) {
        return changes.stream().map(Change::describe).toList();
    }

    @Override
    public void print(Output output) {
        // The error says it.
    }

    @Override
    public void write(JsonGenerator json) {
        write("done", done, json);
        write("notDone", open, json);
    }

    private static void write(String property, List<String> changes, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        changes.forEach(json::writeString);
        json.writeEndArray();
    }
}
