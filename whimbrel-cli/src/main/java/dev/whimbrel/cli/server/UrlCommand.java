package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.database.EmbeddedDatabase;
import dev.whimbrel.cli.database.TargetDatabase;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code db:url}. */
public final class UrlCommand implements Command {

    private static final String PASSWORD = "--with-password";

    @Override
    public CommandName name() {
        return CommandName.of("db:url", Topics.DATABASE, "prints how to connect to the environment's database");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.flag(PASSWORD, "print the password too; the embedded server's is always printed"));
        Help.examples(spec, "db:url", "db:url --env production --with-password");
    }

    @Override
    public Answer run(Invocation invocation) {
        TargetDatabase database = invocation.database();
        boolean embedded = database instanceof EmbeddedDatabase;
        boolean open = embedded || invocation.arguments().has(PASSWORD);
        String url = open ? database.urlWithPassword() : database.shownUrl();
        boolean stops = database instanceof EmbeddedDatabase own
                && !own.server().status().keptRunning();
        return new Url(database.name(), url, stops, invocation);
    }

    private record Url(String database, String url, boolean stops, Invocation invocation) implements Answer {

        @Override
        public void print(Output output) {
            output.line(url);
            if (stops) {
                output.note("The server stops with this command. To keep it running: "
                        + invocation.commandLine("db:start"));
            }
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("database", database);
            json.writeStringProperty("url", url);
        }
    }
}
