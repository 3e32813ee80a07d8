/**
 * Where a schema comes from, and what lies between two of them. A {@link dev.whimbrel.source.SchemaSource} is a live database,
 * or something that is executed in a scratch database to see what the server makes of it: SQL files, migrations, a schema as a
 * value. {@link dev.whimbrel.source.SchemaReader} reads one, {@link dev.whimbrel.source.SchemaComparison} compares two, and
 * {@link dev.whimbrel.source.ChangeScript} writes the changes down. May use schema.diff, dialect,
 * migrate.run and compile.
 */
@NullMarked
package dev.whimbrel.source;

import org.jspecify.annotations.NullMarked;
