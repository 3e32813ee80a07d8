package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.source.SchemaComparison;
import java.util.List;
import java.util.Optional;

/**
 * What became of one pair of a batch.
 *
 * @param line the pair
 * @param differ whether the two differ; false when it failed
 * @param text what is written; empty when it failed
 * @param beside what a person should know besides
 * @param error why it failed, with its code
 */
record BatchOutcome(
        BatchLine line, boolean differ, Optional<String> text, List<String> beside, Optional<String> error) {

    static BatchOutcome of(BatchLine line, SchemaComparison.Result result, String text) {
        boolean printed = line.isStandardOutput();
        return new BatchOutcome(
                line,
                !result.difference().isNone(),
                printed ? Optional.of(text) : Optional.empty(),
                DiffText.beside(result),
                Optional.empty());
    }

    static BatchOutcome failed(BatchLine line, ErrorCode code, String message) {
        return new BatchOutcome(
                line, false, Optional.empty(), List.of(), Optional.of("Error " + code.id() + ": " + message));
    }
}
