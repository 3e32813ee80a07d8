package dev.whimbrel.table.expression;

import java.util.Optional;

/**
 * A source whose rows can be selected whole.
 *
 * @param <R> the type of a row
 */
public interface RowSource<R> extends Source, Selectable<R> {

    /** Its row where an outer join finds one, and nothing where it doesn't. */
    default Selectable<Optional<R>> optional() {
        return OptionalRow.markedBy(this, -1);
    }
}
