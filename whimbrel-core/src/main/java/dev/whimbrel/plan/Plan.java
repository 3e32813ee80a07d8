package dev.whimbrel.plan;

import dev.whimbrel.dialect.StatementTraits;
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
