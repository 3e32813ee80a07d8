/**
 * What a command is, and what it is given to work with. Start with {@link dev.whimbrel.cli.command.Command} and
 * {@link dev.whimbrel.cli.command.Invocation}. May use picocli, {@code output}, {@code project} and {@code database}.
 */
@NullMarked
package dev.whimbrel.cli.command;

import org.jspecify.annotations.NullMarked;
