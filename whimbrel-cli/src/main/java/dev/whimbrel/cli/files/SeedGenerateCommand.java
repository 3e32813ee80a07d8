package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seed:generate}. */
public final class SeedGenerateCommand implements Command {

    private static final String ONLY = "--only";

    @Override
    public CommandName name() {
        return CommandName.of("seed:generate", Topics.SEEDS, "writes an empty seed", "seed:create");
    }

    @Override
    public void describe(CommandSpec spec) {
        MigrationWriter.describe(spec, "what it does in a few words, such as demo-users");
        spec.addOption(Options.flag(ONLY, "make it for the environment of --env only"));
        Help.examples(spec, "seed:generate demo-users", "seed:generate demo-users --env development --only");
    }

    @Override
    public Answer run(Invocation invocation) {
        Path folder = invocation.arguments().has(ONLY)
                ? invocation.seeds().resolve(invocation.environmentName())
                : invocation.seeds();
        return new MigrationWriter(invocation, folder).empty("seed", "runs it when it is written");
    }
}
