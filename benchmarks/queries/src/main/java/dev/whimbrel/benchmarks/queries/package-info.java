/** Queries by Whimbrel beside the same by JDBC and by other libraries. May use anything. */
@NullMarked
package dev.whimbrel.benchmarks.queries;

import org.jspecify.annotations.NullMarked;
