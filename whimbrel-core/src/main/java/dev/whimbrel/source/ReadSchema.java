package dev.whimbrel.source;

import dev.whimbrel.schema.SchemaGraph;
import java.util.List;

/**
 * A schema that was read.
 *
 * @param graph the schema, and what in it depends on what
 * @param majorVersion the major version of the server whose words its texts are
 * @param notes what a person should know about how it was read, as sentences
 */
public record ReadSchema(SchemaGraph graph, int majorVersion, List<String> notes) {

    public ReadSchema {
        notes = List.copyOf(notes);
    }
}
