package dev.whimbrel.migrate.run;

import org.jspecify.annotations.Nullable;

/**
 * The way back as it was when the migration was applied, kept in the history.
 *
 * @param kind where it is
 * @param script the script; null unless the kind is {@link Kind#SCRIPT}
 */
record RecordedDown(Kind kind, @Nullable String script) {

    /** Where the way back is. */
    enum Kind {
        /** In the history, as SQL. */
        SCRIPT,
        /** In the migration's class: it reads data or works in batches, so that SQL alone can't say it. */
        CLASS,
        /** Nowhere. */
        NONE
    }
}
