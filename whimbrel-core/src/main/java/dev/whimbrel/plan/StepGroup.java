package dev.whimbrel.plan;

import dev.whimbrel.dialect.StatementTraits.Transactionality;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that succeed or fail together.
 *
 * @param kind how they are run
 * @param steps at least one; exactly one unless the kind is {@link Kind#TRANSACTION}
 */
public record StepGroup(Kind kind, List<Step> steps) {

    /** How the steps of a group are run. */
    public enum Kind {
        /** All in one transaction. */
        TRANSACTION,
        /** One statement outside of any transaction, because the server refuses it inside. */
        OUTSIDE,
        /** Batches, each in a transaction of its own. */
        BATCHES
    }

    public StepGroup {
        steps = List.copyOf(steps);
    }

    /**
     * Splits steps where a transaction has to end: around what can't run inside one, and after what can be used only once it
     * is committed.
     *
     * @param transactional whether steps share transactions where they can; otherwise each step is a group of its own
     */
    static List<StepGroup> split(List<Step> steps, boolean transactional) {
        List<StepGroup> groups = new ArrayList<>();
        List<Step> open = new ArrayList<>();
        for (Step step : steps) {
            Kind kind = kindOf(step);
            if (kind != Kind.TRANSACTION || !transactional) {
                close(groups, open);
                groups.add(new StepGroup(kind, List.of(step)));
                continue;
            }
            open.add(step);
            if (endsTransaction(step)) {
                close(groups, open);
            }
        }
        close(groups, open);
        return groups;
    }

    /** How this step by itself is run. */
    public static Kind kindOf(Step step) {
        return switch (step) {
            case Step.Backfill backfill -> Kind.BATCHES;
            case Step.Statement statement ->
                statement.traits().transactionality() == Transactionality.OUTSIDE ? Kind.OUTSIDE : Kind.TRANSACTION;
        };
    }

    /** Whether what this step makes can be used only after a commit. */
    public static boolean endsTransaction(Step step) {
        return step instanceof Step.Statement statement
                && statement.traits().transactionality() == Transactionality.COMMIT_AFTER;
    }

    private static void close(List<StepGroup> groups, List<Step> open) {
        if (!open.isEmpty()) {
            groups.add(new StepGroup(Kind.TRANSACTION, open));
            open.clear();
        }
    }
}
