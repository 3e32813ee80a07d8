package dev.whimbrel.cli.program;

import dev.whimbrel.cli.arguments.Alias;
import dev.whimbrel.cli.arguments.HelpText;
import dev.whimbrel.cli.arguments.NearestName;
import dev.whimbrel.cli.arguments.Parameter;
import dev.whimbrel.cli.arguments.Syntax;
import dev.whimbrel.cli.arguments.UsageException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.GlobalOptions;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code help}. */
public final class HelpCommand implements Command {

    private static final Parameter COMMAND = Parameter.optional("COMMAND", "the command to explain");

    private final Supplier<List<Syntax>> commands;

    /** Help about these commands. */
    public HelpCommand(Supplier<List<Syntax>> commands) {
        this.commands = commands;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("help", Topics.PROGRAM, "lists the commands, or explains one").parameter(COMMAND);
    }

    @Override
    public Answer run(Invocation invocation) {
        Optional<String> word = invocation.arguments().value(COMMAND);
        return word.map(name -> about(find(name))).orElseGet(() -> new Overview(commands.get()));
    }

    private Syntax find(String word) {
        return commands.get().stream()
                .filter(syntax -> syntax.isCalled(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "There is no command " + word + "."
                                + NearestName.proposal(
                                        word,
                                        commands.get().stream().map(Syntax::name).toList()),
                        Optional.empty()));
    }

    /** The help of one command. */
    public Answer about(Syntax command) {
        return new Explanation(command);
    }

    private record Overview(List<Syntax> commands) implements Answer {

        @Override
        public void print(Output output) {
            output.line(HelpText.overview(commands, GlobalOptions.ALL, output.style()::bold).stripTrailing());
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeArrayPropertyStart("commands");
            commands.stream().filter(command -> !command.hidden()).forEach(command -> {
                json.writeStartObject();
                writeCommand(command, json);
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private record Explanation(Syntax command) implements Answer {

        @Override
        public void print(Output output) {
            output.line(HelpText.of(command, GlobalOptions.ALL, output.style()::bold).stripTrailing());
        }

        @Override
        public void write(JsonGenerator json) {
            writeCommand(command, json);
            json.writeStringProperty("help", HelpText.of(command, GlobalOptions.ALL, text -> text));
        }
    }

    private static void writeCommand(Syntax command, JsonGenerator json) {
        json.writeStringProperty("name", command.name());
        json.writeStringProperty("summary", command.summary());
        json.writeArrayPropertyStart("aliases");
        command.aliases().stream().map(Alias::name).forEach(json::writeString);
        json.writeEndArray();
    }
}
