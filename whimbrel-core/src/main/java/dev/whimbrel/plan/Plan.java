package dev.whimbrel.plan;

import dev.whimbrel.dialect.StatementTraits;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps in their order.
 *
 * @param steps may be empty
 */
public record Plan(List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** The same with nothing that has to be committed before it is used: for when the server is known to take it at once. */
    public Plan withoutCommitsBetween() {
        return new Plan(steps.stream().map(Plan::withoutCommitAfter).toList());
    }

    /**
     * The same with what has to be committed before it is used in front, and committed once: as little as possible stays then
     * when something else fails.
     *
     * @param from the first step that may be overtaken
     */
    public Plan withCommitsFirst(int from) {
        List<Step> early = new ArrayList<>();
        List<Step> late = new ArrayList<>();
        steps.subList(from, steps.size()).forEach(step -> (StepGroup.endsTransaction(step) ? early : late).add(step));
        if (early.isEmpty()) {
            return this;
        }
        Step last = early.removeLast();
        List<Step> all = new ArrayList<>(steps.subList(0, from));
        early.forEach(step -> all.add(withoutCommitAfter(step)));
        all.add(last);
        all.addAll(late);
        return new Plan(all);
    }

    private static Step withoutCommitAfter(Step step) {
        return step instanceof Step.Statement statement && StepGroup.endsTransaction(step)
                ? new Step.Statement(
                        statement.sql(),
                        StatementTraits.ORDINARY,
                        statement.location(),
                        statement.change(),
                        statement.copyData())
                : step;
    }

    /** The steps, split where a transaction has to end. */
    public List<StepGroup> groups(boolean transactional) {
        return StepGroup.split(steps, transactional);
    }
}
