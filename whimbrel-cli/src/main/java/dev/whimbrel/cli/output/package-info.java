/**
 * What a command says: to a person with colours, tables and progress, or to a program as one JSON document. Start with
 * {@link dev.whimbrel.cli.output.Output}. Results go to the standard output, everything else to the standard error. May use
 * core's root package only.
 */
@NullMarked
package dev.whimbrel.cli.output;

import org.jspecify.annotations.NullMarked;
