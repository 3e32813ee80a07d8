package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import picocli.CommandLine;
import tools.jackson.core.JsonGenerator;

/**
 * Help about the program or one of its commands.
 *
 * @param about which
 */
record HelpAnswer(CommandLine about) implements Answer {

    @Override
    public void print(Output output) {
        output.line(HelpLayout.text(about, output.style().colours()));
    }

    @Override
    public void write(JsonGenerator json) {
        if (about.getCommandSpec().userObject() instanceof Command command) {
            members(command.name(), json);
        } else {
            json.writeArrayPropertyStart("commands");
            Commands.ALL.stream()
                    .map(Command::name)
                    .filter(name -> !name.hidden())
                    .forEach(name -> {
                        json.writeStartObject();
                        members(name, json);
                        json.writeEndObject();
                    });
            json.writeEndArray();
        }
        json.writeStringProperty("help", HelpLayout.text(about, false));
    }

    private static void members(CommandName name, JsonGenerator json) {
        json.writeStringProperty("name", name.name());
        json.writeStringProperty("summary", name.summary());
        JsonText.texts("aliases", name.aliases(), json);
    }
}
