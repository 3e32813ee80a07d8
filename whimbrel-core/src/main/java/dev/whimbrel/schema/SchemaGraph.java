package dev.whimbrel.schema;

/**
 * A schema, and what in it depends on what.
 *
 * @param schema the schema
 * @param dependencies those that don't follow from the schema by itself
 */
public record SchemaGraph(Schema schema, Dependencies dependencies) {

    /** A database in which nothing is known. */
    public static SchemaGraph empty() {
        return new SchemaGraph(Schema.empty(), Dependencies.none());
    }
}
