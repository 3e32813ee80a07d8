/** Commands about the program itself: help, version, completion. May use {@code command} and what it uses. */
@NullMarked
package dev.whimbrel.cli.program;

import org.jspecify.annotations.NullMarked;
