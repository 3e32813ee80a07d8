package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What became of a batch; failures have been told already.
 *
 * @param outcomes in the order of the lines
 * @param elapsed how long it took in all
 * @param exitCodeTells whether the exit code tells that some differ
 */
record BatchAnswer(List<BatchOutcome> outcomes, Duration elapsed, boolean exitCodeTells) implements Answer {

    @Override
    public ExitCode exitCode() {
        if (failed() > 0) {
            return ExitCode.FAILED;
        }
        return exitCodeTells && different() > 0 ? ExitCode.ACTION_NEEDED : ExitCode.DONE;
    }

    private long failed() {
        return outcomes.stream().filter(outcome -> outcome.error().isPresent()).count();
    }

    private long different() {
        return outcomes.stream().filter(BatchOutcome::differ).count();
    }

    @Override
    public void print(Output output) {
        String failures = failed() == 0 ? "" : ", " + failed() + " failed";
        String each = outcomes.isEmpty()
                ? ""
                : " (" + elapsed.dividedBy(outcomes.size()).toMillis() + " ms a pair)";
        output.note(outcomes.size() + " pairs: " + different() + " differ" + failures + "; took "
                + Durations.text(elapsed) + each + ".");
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeNumberProperty("pairs", outcomes.size());
        json.writeNumberProperty("differ", different());
        json.writeNumberProperty("durationMillis", elapsed.toMillis());
        json.writeArrayPropertyStart("failed");
        for (BatchOutcome outcome : outcomes) {
            if (outcome.error().isPresent()) {
                json.writeStartObject();
                json.writeNumberProperty("line", outcome.line().number());
                json.writeStringProperty("error", outcome.error().get());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
