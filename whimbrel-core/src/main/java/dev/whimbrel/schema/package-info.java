/**
 * A database described as immutable values: {@link dev.whimbrel.schema.Schema} holds tables, columns, types, keys, checks,
 * indexes, enums, sequences, views, extensions, comments, and what Whimbrel doesn't model as opaque values. Start with
 * {@code Schema}, then {@code TableDef} and {@code SqlType}. Knows nothing of JDBC and depends on nothing but the root
 * package.
 */
@NullMarked
package dev.whimbrel.schema;

import org.jspecify.annotations.NullMarked;
