package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.Set;

/**
 * How the rows that a query reads are locked until the end of the transaction:
 * {@code lock(RowLock.forUpdate().skipLocked())}.
 *
 * @param strength such as {@code UPDATE}
 * @param of the tables whose rows are locked; empty for all
 * @param waiting {@code SKIP LOCKED}, {@code NOWAIT}, or nothing to wait
 */
public record RowLock(String strength, List<Source> of, String waiting) {

    private static final Set<String> STRENGTHS = Set.of("UPDATE", "NO KEY UPDATE", "SHARE", "KEY SHARE");
    private static final Set<String> WAITING = Set.of("", " SKIP LOCKED", " NOWAIT");

    public RowLock {
        if (!STRENGTHS.contains(strength) || !WAITING.contains(waiting)) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "There is no lock FOR " + strength + waiting
                            + ". Take RowLock.forUpdate() or another of its methods.");
        }
        of = List.copyOf(of);
    }

    /** As for an UPDATE or DELETE of them. */
    public static RowLock forUpdate() {
        return new RowLock("UPDATE", List.of(), "");
    }

    /** As for an UPDATE that leaves the key alone. */
    public static RowLock forNoKeyUpdate() {
        return new RowLock("NO KEY UPDATE", List.of(), "");
    }

    /** So that nobody changes them. */
    public static RowLock forShare() {
        return new RowLock("SHARE", List.of(), "");
    }

    /** So that nobody deletes them or changes their key. */
    public static RowLock forKeyShare() {
        return new RowLock("KEY SHARE", List.of(), "");
    }

    /** Only the rows of some of the query's tables. */
    public RowLock of(Source... tables) {
        return new RowLock(strength, List.of(tables), waiting);
    }

    /** Rows that others have locked are left out. */
    public RowLock skipLocked() {
        return new RowLock(strength, of, " SKIP LOCKED");
    }

    /** An error at once when others have locked a row. */
    public RowLock noWait() {
        return new RowLock(strength, of, " NOWAIT");
    }
}
