package dev.whimbrel.schema.change;

import java.util.List;

/** What takes a change back, or why nothing does. */
public sealed interface Inverse {

    /**
     * Changes that take it back, in the order to apply them.
     *
     * @param changes at least one
     */
    record Changes(List<Change> changes) implements Inverse {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Nothing takes it back.
     *
     * @param reason why, and what to write instead, as a sentence
     */
    record None(String reason) implements Inverse {}

    /**
     * No inverse, because the object that falls isn't known.
     *
     * @param call the change as it is written in a migration
     * @param object what it is about, for example {@code table}
     * @param instead what to write instead, as a sentence
     */
    static Inverse unknown(String call, String object, String instead) {
        return new None(call + " can't be taken back: nothing says how the " + object + " was built. " + instead);
    }

    /** The inverse that is these changes. */
    static Inverse of(Change... changes) {
        return new Changes(List.of(changes));
    }
}
