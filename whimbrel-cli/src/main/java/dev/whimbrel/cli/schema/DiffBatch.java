package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.files.FileFailure;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compares many pairs in one process with one scratch server, as many at a time as there are processors. */
final class DiffBatch {

    private static final int MOST_AT_A_TIME = 8;

    private final Invocation invocation;
    private final Output output;

    DiffBatch(Invocation invocation) {
        this.invocation = invocation;
        this.output = invocation.output();
    }

    BatchAnswer run(String file) {
        Instant start = invocation.surroundings().clock().instant();
        List<BatchLine> lines = BatchLine.read(invocation, file);
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_A_TIME);
        List<BatchOutcome> outcomes;
        try (SchemaReader reader = Scratch.reader(invocation, true);
                ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            outcomes = outcomes(reader, executor, lines);
        }
        Duration elapsed =
                Duration.between(start, invocation.surroundings().clock().instant());
        return new BatchAnswer(outcomes, elapsed, invocation.arguments().has(DiffCommand.EXIT_CODE));
    }

    private List<BatchOutcome> outcomes(SchemaReader reader, ExecutorService executor, List<BatchLine> lines) {
        // Both sides of a pair one after the other: the processors are busy with other pairs.
        SchemaComparison comparison = new SchemaComparison(Runners.dialect(), reader, Runnable::run);
        List<Future<BatchOutcome>> futures = new ArrayList<>();
        for (BatchLine line : lines) {
            futures.add(executor.submit(() -> outcome(comparison, line)));
        }
        List<BatchOutcome> outcomes = new ArrayList<>();
        try {
            for (Future<BatchOutcome> future : futures) {
                BatchOutcome outcome = future.get();
                tell(outcome);
                outcomes.add(outcome);
                output.progress().show("comparing", outcomes.size(), lines.size());
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw new WhimbrelException(ErrorCode.INTERRUPTED, "The batch was interrupted.", e);
        } catch (ExecutionException e) {
            executor.shutdownNow();
            throw new IllegalStateException("A pair broke the batch", e.getCause());
        }
        return outcomes;
    }

    private BatchOutcome outcome(SchemaComparison comparison, BatchLine line) {
        if (!line.isRight()) {
            return BatchOutcome.failed(
                    line,
                    ErrorCode.USAGE,
                    "A line has three fields, FROM, TO and the file to write, separated by tabs or blanks.");
        }
        if (invocation.arguments().json() && line.isStandardOutput()) {
            return BatchOutcome.failed(
                    line, ErrorCode.USAGE, "The standard output gets the batch's own document. Name a file to write.");
        }
        try (Sources sources = new Sources(invocation)) {
            SchemaComparison.Result result = new DiffPair(invocation, sources)
                    .compare(comparison, line.from(), line.shown(), line.to(), line.shown());
            String text = text(result);
            if (!line.isStandardOutput()) {
                write(line.target(), text);
            }
            return BatchOutcome.of(line, result, text);
        } catch (WhimbrelException e) {
            return BatchOutcome.failed(line, e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return BatchOutcome.failed(
                    line, ErrorCode.FILE_FAILED, "The result can't be written: " + FileFailure.reason(e) + ".");
        } catch (RuntimeException e) {
            return BatchOutcome.failed(line, ErrorCode.UNEXPECTED, "Whimbrel has a fault: " + e);
        }
    }

    /** What the files hold is said by the format; {@code --json} alone speaks of the standard output, which gets the sum. */
    private String text(SchemaComparison.Result result) {
        if (invocation
                .arguments()
                .value(Options.FORMAT)
                .filter(Options.JSON::equals)
                .isPresent()) {
            return JsonText.object(json -> DiffText.write(result, json)) + "\n";
        }
        String sql = result.script().text();
        return sql.isEmpty() ? "" : sql + "\n";
    }

    private void write(String target, String text) throws IOException {
        Path path = invocation.surroundings().directory().resolve(target);
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(path, text);
    }

    private void tell(BatchOutcome outcome) {
        String line = outcome.line().shown() + ": ";
        outcome.error().ifPresent(error -> output.hint(line + output.secrets().hide(error)));
        outcome.beside().forEach(text -> output.note(line + text));
        if (outcome.line().isRight() && outcome.line().isStandardOutput()) {
            outcome.text().filter(text -> !text.isEmpty()).ifPresent(text -> output.line(text.stripTrailing()));
        }
    }
}
