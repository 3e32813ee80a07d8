package dev.whimbrel.generate;

import dev.whimbrel.OneLine;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that succeeds or fails by the rows that are there. No proof on an empty database can tell; a query on the real one
 * can.
 *
 * @param change the change
 * @param condition when it fails, as a sentence
 * @param query finds the rows that are in the way; none when it returns nothing. Null when no query can tell
 * @param count counts them in one number; null without a query
 * @param certain whether the change is sure to fail when there are any; otherwise it may also change their values, or succeed
 */
public record DataDependence(
        Change change,
        String condition,
        @Nullable String query,
        @Nullable String count,
        boolean certain) {

    public DataDependence {
        condition = OneLine.of(condition);
    }

    /**
     * What depends on data among some changes; tables that they create themselves hold nothing that could be in the way.
     *
     * @param after what the changes make: there a constraint is found of which they say the name only
     */
    public static List<DataDependence> of(List<Change> changes, Schema after, Renderer renderer) {
        return new DataDependenceSearch(after, renderer).of(changes);
    }
}
