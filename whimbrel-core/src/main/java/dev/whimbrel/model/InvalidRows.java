package dev.whimbrel.model;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.List;

/**
 * Rows that break the rules of their table. Nothing of the statement was written. All that is wrong is told at once, up to
 * {@value #MOST} rules that are broken; then no more is looked for.
 */
public final class InvalidRows extends WhimbrelException {

    /** How many broken rules are told at most. */
    public static final int MOST = 1000;

    /** How many of them the message shows. */
    private static final int SHOWN = 20;

    private final transient List<Violation> violations;

    /**
     * The error for some broken rules.
     *
     * @param violations at least one, all of one table
     * @param several whether there were several rows, so that the message has to tell which
     */
    InvalidRows(List<Violation> violations, boolean several) {
        super(ErrorCode.INVALID_ROWS, message(violations, several));
        this.violations = List.copyOf(violations);
    }

    /** All that is wrong, by the order of the rows, and within a row by that of the columns. */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(List<Violation> violations, boolean several) {
        StringBuilder text = new StringBuilder("Nothing was written to ")
                .append(violations.get(0).table().name())
                .append(": ");
        text.append(violations.size() == 1 ? "a value breaks a rule." : "values break rules.");
        for (Violation each : violations.subList(0, Math.min(SHOWN, violations.size()))) {
            text.append("\n  ")
                    .append(several && each.index() >= 0 ? "rows[" + each.index() + "]: " : "")
                    .append(each);
        }
        int more = violations.size() - SHOWN;
        if (more > 0) {
            text.append("\n  and ").append(more).append(violations.size() < MOST ? " more" : " more at least");
        }
        return text.toString();
    }
}
