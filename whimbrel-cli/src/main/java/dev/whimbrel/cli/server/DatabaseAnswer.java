package dev.whimbrel.cli.server;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What became of a database.
 *
 * @param database its name
 * @param property says for programs what may have happened, for example {@code created}
 * @param happened whether it has
 * @param sentence says it to a person
 * @param next a proposal for the next step
 * @param invocation for the next step
 */
record DatabaseAnswer(
        String database, String property, boolean happened, String sentence, Optional<Next> next, Invocation invocation)
        implements Answer {

    /** A command and what it is for. */
    record Next(String command, String purpose) {}

    @Override
    public void print(Output output) {
        output.report(sentence);
        next.ifPresent(step -> invocation.next(step.command(), step.purpose()));
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStringProperty("database", database);
        json.writeBooleanProperty(property, happened);
    }
}
