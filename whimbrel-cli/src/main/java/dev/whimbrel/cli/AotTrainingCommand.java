package dev.whimbrel.cli;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.scratch.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code aot-training}. */
final class AotTrainingCommand implements Command {

    private static final List<List<String>> LINES =
            List.of(List.of("migrate"), List.of("status"), List.of("status", "--json"), List.of("undo"));

    /** What compiles table classes: all at first, and only what has changed later. */
    private static final String COMPILE = "--compile";

    private static final List<List<String>> BEFORE_THE_CHANGE = List.of(List.of("migrate"), List.of("generate"));
    private static final List<List<String>> AFTER_THE_CHANGE = List.of(
            List.of("generate", "--format", "java"),
            List.of("migrate"),
            List.of("generate"),
            List.of("check"),
            List.of("push", "--env", "other"),
            List.of("diff", "--from", "migrations:", "--to", "tables:"),
            List.of("pull", "--out", "pulled"));

    @Override
    public CommandName name() {
        return CommandName.of(
                "aot-training", Topics.HIDDEN, "does what commands usually do, and leaves nothing behind");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.flag(COMPILE, "do what commands do that compile table classes"));
        Help.details(
                spec,
                "The launcher runs it once while the JVM records which classes are loaded, so that commands start faster from"
                        + " then on. It works in a temporary project.");
    }

    @Override
    public Answer run(Invocation invocation) {
        try {
            Path directory = Files.createTempDirectory("whimbrel-training");
            try {
                return new Trained(train(TrainingProject.in(directory), invocation));
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> train(TrainingProject project, Invocation invocation) throws IOException {
        // Commands that join a running server are the usual ones.
        try (RunningServer server = project.startServer()) {
            invocation.output().detail("on port " + server.port());
            if (!invocation.arguments().has(COMPILE)) {
                return run(LINES, project, invocation);
            }
            project.writeTables();
            List<String> failed = new ArrayList<>(run(BEFORE_THE_CHANGE, project, invocation));
            project.changeTable();
            failed.addAll(run(AFTER_THE_CHANGE, project, invocation));
            return failed;
        }
    }

    /** Returns the lines that failed. */
    private static List<String> run(List<List<String>> lines, TrainingProject project, Invocation invocation) {
        List<String> failed = new ArrayList<>();
        for (List<String> line : lines) {
            invocation.output().detail(String.join(" ", line));
            if (project.run(line) != ExitCode.DONE.number()) {
                failed.add(String.join(" ", line));
            }
        }
        return failed;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What is learned by then is of use even if a command fails, for example because no server can be started. */
    private record Trained(List<String> failed) implements Answer {

        @Override
        public void print(Output output) {
            failed.forEach(line -> output.warn("whimbrel " + line + " failed in training."));
        }

        @Override
        public void write(JsonGenerator json) {
            JsonText.texts("failed", failed, json);
        }
    }
}
