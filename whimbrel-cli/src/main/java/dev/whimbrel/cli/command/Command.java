package dev.whimbrel.cli.command;

import dev.whimbrel.cli.arguments.Syntax;
import dev.whimbrel.cli.output.Answer;

/** One command of the program. */
public interface Command {

    /** How it is written. */
    Syntax syntax();

    /**
     * Does it.
     *
     * @throws dev.whimbrel.WhimbrelException when it can't be done
     */
    Answer run(Invocation invocation);
}
