package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Version;

/** How far an undo goes back. It takes back in the reverse order of application. */
public sealed interface UndoTarget {

    /**
     * The last so many.
     *
     * @param count at least 1
     */
    record Steps(int count) implements UndoTarget {}

    /**
     * All that were applied after a version.
     *
     * @param version stays applied
     */
    record To(Version version) implements UndoTarget {}

    /** All. */
    record All() implements UndoTarget {}
}
