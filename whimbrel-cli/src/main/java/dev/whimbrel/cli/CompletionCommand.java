package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.UsageException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.core.JsonGenerator;

/** {@code completion}. */
final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Override
    public CommandName name() {
        return CommandName.of(
                "completion", Topics.PROGRAM, "prints a script that completes commands and options in a shell");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .type(String.class)
                .required(true)
                .arity("1")
                .paramLabel("SHELL")
                .completionCandidates(SHELLS)
                .description("bash or zsh")
                .build());
        Help.details(
                spec,
                "For bash, add to ~/.bashrc: source <(whimbrel completion bash)",
                "For zsh, add to ~/.zshrc after compinit: source <(whimbrel completion zsh)");
        Help.examples(spec, "completion bash", "completion zsh");
    }

    @Override
    public Answer run(Invocation invocation) {
        String shell = invocation.arguments().parameter().orElseThrow();
        if (!SHELLS.contains(shell)) {
            throw new UsageException("Completion is for bash or zsh, not for \"" + shell + "\".");
        }
        return new Script(shell, CompletionScript.text());
    }

    private record Script(String shell, String script) implements Answer {

        @Override
        public void print(Output output) {
            output.line(script.stripTrailing());
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("shell", shell);
            json.writeStringProperty("script", script);
        }
    }
}
