package dev.whimbrel.cli.output;

/** How much a command says. */
public enum Verbosity {
    /** Errors, and what was asked for. */
    QUIET,
    /** What was done, and what to do next. */
    NORMAL,
    /** Every statement, and where an error comes from. */
    VERBOSE
}
