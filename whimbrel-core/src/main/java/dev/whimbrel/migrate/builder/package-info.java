/**
 * The vocabulary of Java migrations, in parts: what {@link dev.whimbrel.migrate.SchemaBuilder} can do, by concern
 * ({@code ...Operations}), and how tables, columns, keys and indexes are described ({@code ...Builder}). A user starts with
 * {@code SchemaBuilder} and meets these types as parameters of lambdas and results of calls. Holds interfaces only; the
 * recording behind them is in {@code dev.whimbrel.migrate.internal}. May use {@code schema}.
 */
@NullMarked
package dev.whimbrel.migrate.builder;

import org.jspecify.annotations.NullMarked;
