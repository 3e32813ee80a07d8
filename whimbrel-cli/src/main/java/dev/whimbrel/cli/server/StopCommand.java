package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.StopResult;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code db:stop}. */
public final class StopCommand implements Command {

    private static final String NOW = "--now";

    @Override
    public CommandName name() {
        return CommandName.of("db:stop", Topics.DATABASE, "stops the embedded server; its data stays");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.flag(NOW, "cut off the commands that use it"));
        Help.examples(spec, "db:stop");
    }

    @Override
    public Answer run(Invocation invocation) {
        LocalServer server = Embedded.server(invocation, "db:stop");
        return new Stopped(invocation.arguments().has(NOW) ? server.stopNow() : server.stop());
    }

    private record Stopped(StopResult result) implements Answer {

        @Override
        public void print(Output output) {
            output.report(
                    switch (result) {
                        case STOPPED -> "PostgreSQL is stopped.";
                        case NOT_RUNNING -> "Nothing to do: PostgreSQL does not run.";
                        case IN_USE -> "Other commands use PostgreSQL: the last of them stops it.";
                    });
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("result", result.name().toLowerCase(Locale.ROOT));
        }
    }
}
