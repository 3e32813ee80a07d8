/**
 * Typed queries on table classes. Start with {@link dev.whimbrel.query.Database}, which makes them; {@link dev.whimbrel.query.Select}
 * is what most of them are. Each step of a query gives a new one, nothing is changed, and nothing reaches the database before one
 * of the methods that end it. May use {@code table}, {@code model} and {@code dialect}; how statements are written and run is in
 * {@code query.internal}.
 */
@NullMarked
package dev.whimbrel.query;

import org.jspecify.annotations.NullMarked;
