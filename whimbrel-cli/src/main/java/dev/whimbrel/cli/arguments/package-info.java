/**
 * The language of the command line as values: a {@link dev.whimbrel.cli.arguments.Syntax} says which options and parameters a
 * command takes, and from it come the parser, the help texts and the shells' completion. Start with {@code Syntax} and
 * {@link dev.whimbrel.cli.arguments.ArgumentParser}. Uses no reflection, because that would be most of a command's start-up
 * time. May use core's root package only.
 */
@NullMarked
package dev.whimbrel.cli.arguments;

import org.jspecify.annotations.NullMarked;
