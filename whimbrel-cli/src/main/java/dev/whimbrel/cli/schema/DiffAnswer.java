package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.source.SchemaComparison;
import tools.jackson.core.JsonGenerator;

/**
 * What takes one schema to another.
 *
 * @param result what was found
 * @param exitCodeTells whether the exit code tells that they differ
 */
record DiffAnswer(SchemaComparison.Result result, boolean exitCodeTells) implements Answer {

    @Override
    public ExitCode exitCode() {
        return exitCodeTells && !result.difference().isNone() ? ExitCode.ACTION_NEEDED : ExitCode.DONE;
    }

    @Override
    public void print(Output output) {
        DiffText.beside(result).forEach(output::hint);
        String sql = result.script().text();
        if (!sql.isEmpty()) {
            output.line(sql);
        }
    }

    @Override
    public void write(JsonGenerator json) {
        DiffText.write(result, json);
    }
}
