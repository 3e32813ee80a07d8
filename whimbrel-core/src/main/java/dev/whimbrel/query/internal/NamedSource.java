package dev.whimbrel.query.internal;

import dev.whimbrel.table.expression.Source;

/** A source that goes by a name of the query's own. */
public interface NamedSource extends Source {

    /** Its name in the query. */
    String sourceName();
}
