package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import tools.jackson.core.JsonGenerator;

/** {@code version}. */
final class VersionCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("version", Topics.PROGRAM, "prints the versions of Whimbrel and of Java");
    }

    @Override
    public Answer run(Invocation invocation) {
        return new Versions(ofProgram(), Runtime.version().toString());
    }

    private static String ofProgram() {
        try (InputStream stream = VersionCommand.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Versions(String whimbrel, String java) implements Answer {

        @Override
        public void print(Output output) {
            output.line("whimbrel " + whimbrel + " on Java " + java);
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("version", whimbrel);
            json.writeStringProperty("java", java);
        }
    }
}
