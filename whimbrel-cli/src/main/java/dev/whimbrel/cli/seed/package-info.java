/**
 * Filling a database with rows that are made up: {@code seed --rows}. Start with {@link dev.whimbrel.cli.seed.MadeUpRows}. May use
 * {@code command} and the module {@code whimbrel-seed}, whose classes only this package knows, so that no other command loads them.
 */
@NullMarked
package dev.whimbrel.cli.seed;

import org.jspecify.annotations.NullMarked;
