package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.run.Verification;
import dev.whimbrel.migrate.run.Verification.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * What the proofs found; a person has seen each already and gets the sum.
 *
 * @param results in order
 * @param total how many there are; more than results when one could not be applied
 * @param elapsed how long it took in all
 */
record VerifyAnswer(List<Verification> results, int total, Duration elapsed) implements Answer {

    @Override
    public ExitCode exitCode() {
        return count(Verdict.WRONG) > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    @Override
    public void print(Output output) {
        String counts = Stream.of(Verdict.values())
                .filter(verdict -> count(verdict) > 0)
                .map(verdict -> count(verdict) + " " + VerificationReport.text(verdict))
                .collect(Collectors.joining(", "));
        output.line((counts.isEmpty() ? "Nothing to verify" : counts) + "; took " + Durations.text(elapsed) + ".");
        if (results.size() < total) {
            output.line((total - results.size()) + " more could not be tried, because they depend on the last one.");
        }
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("migrations");
        for (Verification result : results) {
            json.writeStartObject();
            MigrationJson.id(result.migration(), json);
            json.writeStringProperty("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
            JsonText.texts("differences", result.differences(), json);
            JsonText.texts("losses", result.losses(), json);
            json.writeName("error");
            if (result.error() == null) {
                json.writeNull();
            } else {
                json.writeString(result.error());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("wrong", count(Verdict.WRONG));
        json.writeNumberProperty("untried", total - results.size());
        json.writeNumberProperty("durationMillis", elapsed.toMillis());
    }
}
