package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Table;

/** A row that was to be written as it was read isn't there any more: somebody else changed or deleted it meanwhile. */
public final class StaleRow extends WhimbrelException {

    private static final long serialVersionUID = 1L;

    StaleRow(Table<?> table, String row) {
        super(
                ErrorCode.STALE_ROW,
                "The row of " + table + " with " + row
                        + " isn't there: it was changed or deleted since it was read. Read it again, and decide anew.");
    }
}
