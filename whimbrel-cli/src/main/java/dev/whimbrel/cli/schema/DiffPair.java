package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.source.SchemaComparison;
import dev.whimbrel.source.SchemaSource;

/** Two sources as they are named, in the direction that was asked for. */
final class DiffPair {

    private final Invocation invocation;
    private final Sources sources;

    DiffPair(Invocation invocation, Sources sources) {
        this.invocation = invocation;
        this.sources = sources;
    }

    SchemaComparison.Result compare(
            SchemaComparison comparison, String from, String fromOption, String to, String toOption) {
        SchemaSource before = sources.of(from, fromOption);
        SchemaSource after = sources.of(to, toOption);
        return invocation.arguments().has(DiffCommand.DOWN)
                ? comparison.compare(after, before)
                : comparison.compare(before, after);
    }
}
