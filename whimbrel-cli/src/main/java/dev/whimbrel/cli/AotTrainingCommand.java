package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;

/** {@code aot-training}. */
final class AotTrainingCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of(
                "aot-training", Topics.HIDDEN, "does what commands usually do, and leaves nothing behind");
    }

    @Override
    public Answer run(Invocation invocation) {
        throw new UnsupportedOperationException("aot-training");
    }
}
