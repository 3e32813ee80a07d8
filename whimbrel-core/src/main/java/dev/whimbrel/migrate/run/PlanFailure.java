package dev.whimbrel.migrate.run;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.dialect.WorkSession.Outcome;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for a plan that failed: what, what is kept and what isn't, and the cure. */
final class PlanFailure {

    private PlanFailure() {}

    /**
     * The error.
     *
     * @param begun the number of the statement that was run last
     * @param kept how many statements were committed before
     * @param commit when it was the commit behind that statement that failed, what became of it; otherwise null
     */
    static WhimbrelException of(
            Plan plan, int begun, int kept, @Nullable Outcome commit, Failure failure, SQLException cause) {
        int total = plan.steps().size();
        String what = (commit != null ? "The commit after statement " : "Statement ") + begun + " of " + total;
        String message = what + " failed: " + failure.message() + " [" + failure.sqlState() + "]\n"
                + StepFailure.shown(plan.steps().get(begun - 1)) + "\n"
                + remains(plan, begun, kept, commit) + "\n" + cure(failure);
        return new WhimbrelException(StepFailure.code(failure), message, cause);
    }

    private static String remains(Plan plan, int begun, int kept, @Nullable Outcome commit) {
        if (commit == Outcome.UNKNOWN) {
            return "Whether that was committed isn't known: the server can't be asked.\n"
                    + doneBefore(plan, begun, kept);
        }
        if (kept == 0) {
            return "Nothing was changed.";
        }
        List<Step> steps = plan.steps();
        return "Done, and kept:\n" + texts(steps.subList(0, kept)) + "\nNot done:\n"
                + texts(steps.subList(kept, steps.size()));
    }

    private static String doneBefore(Plan plan, int begun, int kept) {
        List<Step> steps = plan.steps();
        return (kept == 0 ? "" : "Done before, and kept:\n" + texts(steps.subList(0, kept)) + "\n")
                + "In doubt:\n" + texts(steps.subList(kept, begun))
                + (begun == steps.size() ? "" : "\nNot done:\n" + texts(steps.subList(begun, steps.size())));
    }

    private static String texts(List<Step> steps) {
        return String.join("\n", steps.stream().map(StepFailure::shown).toList());
    }

    private static String cure(Failure failure) {
        return switch (failure.kind()) {
            case LOCK_TIMEOUT -> "Something holds the table for long: run it again when that has ended.";
            case CONNECTION_LOST -> "The connection broke. Run it again: it goes on from what is there.";
            case FENCED -> "This runner lost its lock, so nothing more was committed. Run it again.";
            case READ_ONLY -> "The server refuses writes. Run it again against the primary.";
            case NO_PERMISSION -> "Grant the right to the role, or run it as the owner.";
            case ALREADY_THERE, STATEMENT -> "Mend what is in the way and run it again.";
        };
    }
}
