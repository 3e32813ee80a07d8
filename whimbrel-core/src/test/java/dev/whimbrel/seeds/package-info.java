/**
 * The migration examples of four documents that users wrote about Sequelize, one test each, written as they are written with
 * Whimbrel. Each goes up, down and up again on a real PostgreSQL. Start with {@link dev.whimbrel.seeds.UpDownUp};
 * {@code docs/seed-examples.md} maps the examples to the tests. Uses the public API only.
 */
@NullMarked
package dev.whimbrel.seeds;

import org.jspecify.annotations.NullMarked;
