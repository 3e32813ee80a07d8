/**
 * The programs of the comparison that {@code benchmarks/run} makes, one for each thing that no command of Whimbrel does by itself.
 * Start with the script. May use every module; nothing uses this.
 */
@NullMarked
package dev.whimbrel.benchmarks;

import org.jspecify.annotations.NullMarked;
