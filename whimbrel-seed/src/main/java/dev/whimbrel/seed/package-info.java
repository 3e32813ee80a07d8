/**
 * Rows made up for the tables of a database, with all constraints honoured, and the same ones each time. Start with
 * {@link dev.whimbrel.seed.Seeder}. What a column holds in a row is a function of the seed number, the column and the row's
 * number ({@link dev.whimbrel.seed.Cells}); {@link dev.whimbrel.seed.Planner} chooses these functions, and asks the server what
 * its checks allow ({@link dev.whimbrel.seed.Judge}). May use the core's schema, dialect, tables and queries, and Datafaker.
 */
@NullMarked
package dev.whimbrel.seed;

import org.jspecify.annotations.NullMarked;
