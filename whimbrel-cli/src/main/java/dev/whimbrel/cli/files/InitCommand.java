package dev.whimbrel.cli.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.project.ProjectConfiguration;
import dev.whimbrel.migrate.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code init}. */
public final class InitCommand implements Command {

    private static final String NAME = "--name";
    private static final String IGNORED = ".whimbrel/";

    @Override
    public CommandName name() {
        return CommandName.of("init", Topics.PROJECT, "makes a project: configuration, folders and a first migration");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.value(NAME, "NAME", "the project's name; by default its folder's"));
        Help.details(
                spec,
                "It writes whimbrel.toml into the working directory, or the one that --project names, and changes nothing that is"
                        + " there already.");
        Help.examples(spec, "init", "init --project shop");
    }

    @Override
    public Answer run(Invocation invocation) {
        Path directory = invocation.newProjectDirectory();
        Path configuration = directory.resolve(ProjectConfiguration.FILE_NAME);
        if (Files.exists(configuration)) {
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED,
                    invocation.shortened(configuration) + " is there already: this is a project.\nSee: "
                            + invocation.commandLine("status"));
        }
        List<Path> files = new ArrayList<>();
        files.add(NewFile.write(configuration, ProjectTemplates.configuration(name(invocation, directory))));
        firstMigration(invocation, directory.resolve("migrations")).ifPresent(files::add);
        seedsFolder(directory.resolve("seeds")).ifPresent(files::add);
        ignoreFile(directory.resolve(".gitignore")).ifPresent(files::add);
        List<Path> shown = files.stream().map(invocation::shortened).toList();
        return new NewFiles(shown, "migrate", "starts a database and applies the first migration", invocation);
    }

    private static String name(Invocation invocation, Path directory) {
        Path folder = directory.toAbsolutePath().normalize().getFileName();
        return invocation.arguments().value(NAME).orElse(folder == null ? "project" : folder.toString());
    }

    /** A folder that has files already has migrations of its own. */
    private static Optional<Path> firstMigration(Invocation invocation, Path folder) {
        if (Files.exists(folder)) {
            return Optional.empty();
        }
        Version version = Version.at(invocation.surroundings().clock().instant());
        return Optional.of(
                NewFile.write(folder.resolve(version + "-create-notes.sql"), ProjectTemplates.FIRST_MIGRATION));
    }

    private static Optional<Path> seedsFolder(Path folder) {
        return Files.exists(folder)
                ? Optional.empty()
                : Optional.of(NewFile.write(folder.resolve("README.md"), ProjectTemplates.SEEDS));
    }

    /** The embedded database's files are nothing to commit. */
    private static Optional<Path> ignoreFile(Path file) {
        try {
            String content = Files.exists(file) ? Files.readString(file) : "";
            if (content.lines().anyMatch(line -> line.strip().matches("/?\\.whimbrel/?"))) {
                return Optional.empty();
            }
            String separator = content.isEmpty() || content.endsWith("\n") ? "" : "\n";
            Files.writeString(file, separator + IGNORED + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return content.isEmpty() ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
