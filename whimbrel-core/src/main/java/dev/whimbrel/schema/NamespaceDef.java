package dev.whimbrel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A namespace of the database; SQL calls it a schema.
 *
 * @param name its name
 * @param comment its comment; null for none
 */
public record NamespaceDef(String name, @Nullable String comment) {}
