package dev.whimbrel.source;

import dev.whimbrel.schema.SchemaGraph;

/**
 * What a migration and its way back made.
 *
 * @param there the database after it
 * @param back the database after the way back
 */
public record ThereAndBack(SchemaGraph there, SchemaGraph back) {}
