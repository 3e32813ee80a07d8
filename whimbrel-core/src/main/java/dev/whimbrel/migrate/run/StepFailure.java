package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.plan.Step;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Words for a step that failed: what, where, what is kept, and the cure. */
final class StepFailure {

    private static final int SHOWN_LINES = 6;

    private StepFailure() {}

    static WhimbrelException of(
            MigrationId migration, Step step, int number, int total, int kept, Failure failure, SQLException cause) {
        SourceLocation place = place(step, failure.position());
        String of = total > 0 ? " of " + total : "";
        String message = place + ": step " + number + of + " of " + migration + " failed: " + failure.message() + " ["
                + failure.sqlState() + "]\n" + shown(step) + "\n" + remains(kept) + " " + cure(failure, kept);
        return new WhimbrelException(code(failure), message, place, cause);
    }

    /** A failure of the commit itself, for example of a deferred constraint. */
    static WhimbrelException atCommit(
            MigrationId migration, @Nullable Step last, int kept, Failure failure, SQLException cause) {
        SourceLocation place = last == null ? new SourceLocation(migration.toString(), 0) : last.location();
        String message = place + ": the commit of " + migration + " failed: " + failure.message() + " ["
                + failure.sqlState() + "]\n" + remains(kept) + " " + cure(failure, kept);
        return new WhimbrelException(code(failure), message, place, cause);
    }

    private static SourceLocation place(Step step, int position) {
        SourceLocation location = step.location();
        if (position > 0
                && step instanceof Step.Statement statement
                && location.file().endsWith(".sql")) {
            String sql = statement.sql();
            int characters = sql.codePointCount(0, sql.length());
            return location.after(sql, 0, sql.offsetByCodePoints(0, Math.clamp(position - 1L, 0, characters)));
        }
        return location;
    }

    /** The beginning of a step's text, indented. */
    static String shown(Step step) {
        String[] lines = step.text().strip().split("\n", -1);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(lines.length, SHOWN_LINES); i++) {
            shown.append(i == 0 ? "  " : "\n  ").append(lines[i]);
        }
        return lines.length > SHOWN_LINES ? shown.append("\n  ...").toString() : shown.toString();
    }

    private static String remains(int kept) {
        return switch (kept) {
            case 0 -> "Nothing of it is kept.";
            case 1 -> "Step 1 is kept, it could not share a transaction with the rest.";
            default -> "Steps 1 to " + kept + " are kept, they could not share a transaction with the rest.";
        };
    }

    private static String cure(Failure failure, int kept) {
        return switch (failure.kind()) {
            case LOCK_TIMEOUT ->
                "Something holds the table for long: run it again at a quieter time, or give it more time"
                        + " with lock_timeout on the migration's marker line.";
            case CONNECTION_LOST -> "The connection broke. Run it again: it goes on where it stopped.";
            case FENCED -> "This runner lost its lock, so nothing more was committed. Run it again.";
            case READ_ONLY -> "The server refuses writes. Run it again against the primary.";
            case NO_PERMISSION -> "Grant the right to the role that runs migrations, or run them as the owner.";
            case ALREADY_THERE, STATEMENT ->
                kept == 0
                        ? "Mend the file and run it again."
                        : "Mend what comes after, leave what is kept unchanged, and run it again: it goes on where it stopped.";
        };
    }

    static ErrorCode code(Failure failure) {
        return switch (failure.kind()) {
            case LOCK_TIMEOUT -> ErrorCode.LOCK_TIMEOUT;
            case CONNECTION_LOST -> ErrorCode.CONNECTION_FAILED;
            case FENCED -> ErrorCode.LOCK_LOST;
            case READ_ONLY -> ErrorCode.READ_ONLY;
            case NO_PERMISSION, ALREADY_THERE, STATEMENT -> ErrorCode.STATEMENT_FAILED;
        };
    }
}
