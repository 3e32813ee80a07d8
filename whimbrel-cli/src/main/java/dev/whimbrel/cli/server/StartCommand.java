package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code db:start}. */
public final class StartCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("db:start", Topics.DATABASE, "starts the embedded server and keeps it running");
    }

    @Override
    public void describe(CommandSpec spec) {
        Help.details(
                spec,
                "Without it the server runs as long as a command needs it. With it an application or psql can use it too, until"
                        + " db:stop.");
        Help.examples(spec, "db:start");
    }

    @Override
    public Answer run(Invocation invocation) {
        LocalServer server = Embedded.server(invocation, "db:start");
        String database = invocation.database().name();
        try (RunningServer running = server.keepRunning()) {
            running.createDatabase(database);
            return new Started(database, running.port(), running.url(database), invocation);
        }
    }

    private record Started(String database, int port, String url, Invocation invocation) implements Answer {

        @Override
        public void print(Output output) {
            output.report("PostgreSQL runs on port " + port + ".");
            output.line(url);
            invocation.next("db:stop", "stops it");
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("database", database);
            json.writeNumberProperty("port", port);
            json.writeStringProperty("url", url);
        }
    }
}
