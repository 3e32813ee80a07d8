package dev.whimbrel.cli.command;

import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One command of the program. The command line's library is told about it in code and not by annotations: reading annotations
 * would take most of a command's start.
 */
public interface Command {

    /** What it is called. */
    CommandName name();

    /**
     * Adds its options and parameters, and what its help says besides. Called only when this command is used or explained.
     *
     * @param spec has its name and summary already
     */
    default void describe(CommandSpec spec) {}

    /**
     * Does it.
     *
     * @throws dev.whimbrel.WhimbrelException when it can't be done
     */
    Answer run(Invocation invocation);
}
