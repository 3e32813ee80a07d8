/**
 * PostgreSQL: same file names as the other dialects. Scripts are cut by
 * {@link dev.whimbrel.dialect.postgres.PostgresSplitter}, on the tokens of {@code PostgresLexer}; what a runner has to know
 * about a statement is said by {@code PostgresStatementClassifier}. May use {@code dialect}, {@code schema} and
 * {@code schema.change}.
 */
@NullMarked
package dev.whimbrel.dialect.postgres;

import org.jspecify.annotations.NullMarked;
