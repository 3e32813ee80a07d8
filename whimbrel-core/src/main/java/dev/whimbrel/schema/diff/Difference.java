package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.change.Change;
import java.util.List;

/**
 * What lies between two schemas.
 *
 * @param changes what takes the one to the other, in order
 * @param untouched what differs too, and stays as it is
 */
public record Difference(List<Change> changes, List<Untouched> untouched) {

    public Difference {
        changes = List.copyOf(changes);
        untouched = List.copyOf(untouched);
    }

    /** Whether the schemas are equal, but for the order of columns. */
    public boolean isNone() {
        return changes.isEmpty() && untouched.isEmpty();
    }

    /**
     * An object that differs and that Whimbrel can't change.
     *
     * @param object the object
     * @param reason why, as a sentence
     */
    public record Untouched(ObjectKey object, String reason) {}
}
