/**
 * The {@code whimbrel} command. Start with {@link dev.whimbrel.cli.Main} and {@link dev.whimbrel.cli.Program}; each command is a
 * class in {@code files}, {@code migration} or {@code server}, or here when it is about the program itself; {@link dev.whimbrel.cli.Commands} lists them.
 * May use every other package.
 */
@NullMarked
package dev.whimbrel.cli;

import org.jspecify.annotations.NullMarked;
