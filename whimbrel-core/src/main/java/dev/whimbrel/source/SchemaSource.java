package dev.whimbrel.source;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.schema.SchemaGraph;
import java.util.List;

/** Where a schema comes from. All but a live database are executed in a scratch database first. */
public sealed interface SchemaSource {

    /** What a person calls it, without passwords. */
    String name();

    /**
     * A database as it is.
     *
     * @param name what a person calls it
     * @param connections where it is; it is only read
     */
    record Live(String name, ConnectionSource connections) implements SchemaSource {}

    /**
     * SQL files, one after the other, as a command line client takes them.
     *
     * @param name what a person calls them
     * @param files the files, in order
     */
    record Script(String name, List<SqlFile> files) implements SchemaSource {
        public Script {
            files = List.copyOf(files);
        }
    }

    /**
     * What migrations make of an empty database.
     *
     * @param name what a person calls them
     * @param migrations all of them are applied
     */
    record Migrations(String name, MigrationSource migrations) implements SchemaSource {}

    /**
     * A schema as a value, for example what table classes say. What every new database has is in it, whether it says so or not.
     *
     * @param name what a person calls it
     * @param graph the schema
     */
    record Defined(String name, SchemaGraph graph) implements SchemaSource {}

    /**
     * A schema that was read already.
     *
     * @param name what a person calls it
     * @param schema what was read
     */
    record Known(String name, ReadSchema schema) implements SchemaSource {}
}
