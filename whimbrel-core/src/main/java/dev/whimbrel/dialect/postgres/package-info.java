/**
 * PostgreSQL. {@link dev.whimbrel.dialect.postgres.PostgresInspector} reads a live database; what it asks the catalog is in
 * the sub-package {@code catalog}. May use {@code schema} and {@code schema.change}.
 */
@NullMarked
package dev.whimbrel.dialect.postgres;

import org.jspecify.annotations.NullMarked;
