package dev.whimbrel.generate;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.source.SchemaSource;
import java.util.List;
import java.util.Map;

/**
 * What a database shall be, and what its author says about the way there.
 *
 * @param source the schema
 * @param renames what had another name before; those that have happened already are passed over
 * @param remaps which value takes the place of one that an enum loses, by enum and value
 * @param roles the roles that it names, which have to be there
 */
public record Goal(
        SchemaSource source, List<Change> renames, Map<ObjectName, Map<String, String>> remaps, List<String> roles) {

    public Goal {
        renames = List.copyOf(renames);
        remaps = Map.copyOf(remaps);
        roles = List.copyOf(roles);
    }

    /** A goal of which nothing is known but the schema. */
    public static Goal of(SchemaSource source) {
        return new Goal(source, List.of(), Map.of(), List.of());
    }
}
