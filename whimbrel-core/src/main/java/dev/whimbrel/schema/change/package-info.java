/**
 * Changes of a schema as values. A {@link dev.whimbrel.schema.change.Change} applies itself to a {@code Schema} without any
 * database, and tells its inverse. Start with {@code Change} and {@code Inverse}. May use {@code schema} only.
 */
@NullMarked
package dev.whimbrel.schema.change;

import org.jspecify.annotations.NullMarked;
