/** Seed 001, the schema examples of people who work with Drizzle, as table classes; queries are another matter. */
@NullMarked
package dev.whimbrel.seeds;

import org.jspecify.annotations.NullMarked;
