package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import dev.whimbrel.schema.change.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * What a push that failed or was interrupted has done and what not.
 *
 * @param done the changes that were made and stay
 * @param inDoubt those of which that can't be known
 * @param open the others
 */
record PartlyPushed(List<String> done, List<String> inDoubt, List<String> open) implements Answer {

    PartlyPushed {
        done = List.copyOf(done);
        inDoubt = List.copyOf(inDoubt);
        open = List.copyOf(open);
    }

    /**
     * What became of a plan.
     *
     * @param kept how many of its steps are committed
     * @param begun up to which step it can't be known; not more than are committed when all is known
     */
    static PartlyPushed of(Plan plan, int kept, int begun) {
        int known = Math.max(kept, begun);
        Set<Change> open = changes(plan.steps().subList(known, plan.steps().size()));
        Set<Change> inDoubt = changes(plan.steps().subList(kept, known));
        Set<Change> done = changes(plan.steps().subList(0, kept));
        inDoubt.removeAll(open);
        done.removeAll(open);
        done.removeAll(inDoubt);
        return new PartlyPushed(described(done), described(inDoubt), described(open));
    }

    /** A plan that is carried out whole. */
    static PartlyPushed whole(Plan plan) {
        return of(plan, plan.steps().size(), 0);
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
    public void printAfterInterruption(Output output) {
        if (!done.isEmpty()) {
            output.report("Committed before, and kept: " + String.join(", ", done));
        }
        if (!inDoubt.isEmpty()) {
            output.report("Whether this was committed isn't known: " + String.join(", ", inDoubt)
                    + "\nTo see what is left to do: whimbrel push --dry-run");
        }
        if (!open.isEmpty()) {
            output.report("Not done: " + String.join(", ", open));
        }
    }

    @Override
    public void write(JsonGenerator json) {
        JsonText.texts("done", done, json);
        JsonText.texts("inDoubt", inDoubt, json);
        JsonText.texts("notDone", open, json);
    }
}
