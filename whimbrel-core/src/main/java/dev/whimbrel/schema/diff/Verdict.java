package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.change.Change;
import java.util.List;

/** How one version of a part becomes another. */
sealed interface Verdict {

    /**
     * By changes that leave it in place.
     *
     * @param changes none when nothing has to be done
     */
    record Alter(List<Change> changes) implements Verdict {
        public Alter {
            changes = List.copyOf(changes);
        }
    }

    /** By being dropped and made anew. */
    record Replace() implements Verdict {}

    /**
     * Not by Whimbrel.
     *
     * @param reason why, as a sentence
     */
    record Beyond(String reason) implements Verdict {}
}
