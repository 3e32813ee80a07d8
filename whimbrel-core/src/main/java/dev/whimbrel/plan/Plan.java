package dev.whimbrel.plan;

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

    /** The steps, split where a transaction has to end. */
    public List<StepGroup> groups(boolean transactional) {
        return StepGroup.split(steps, transactional);
    }
}
