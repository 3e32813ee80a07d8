/**
 * What is behind {@link dev.whimbrel.migrate.SchemaBuilder}: calls become {@code Operation}s with their way back, which a
 * {@code Recorder} hands on one by one. Start with {@code Recorder}, then {@code Operation} and {@code Knowledge}: what one
 * migration knows of the schema from its own calls. {@code Draft...} classes collect what a user says of a table, key or
 * index. May use what {@code dev.whimbrel.migrate} uses.
 */
@NullMarked
package dev.whimbrel.migrate.internal;

import org.jspecify.annotations.NullMarked;
