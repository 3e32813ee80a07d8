package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.generate.ObjectWords;
import dev.whimbrel.generate.Question;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Nothing was done, because somebody has to decide first.
 *
 * @param questions what is open
 */
record Undecided(List<Question> questions) implements Answer {

    @Override
    public void print(Output output) {
        output.hint("Error " + ErrorCode.UNDECIDED.id()
                + ": Only you can decide this, so nothing was done. Run it again with one option of each:");
        for (Question question : questions) {
            output.hint("");
            output.hint(question.loss().loss());
            DecisionOptions.answers(question)
                    .forEach((option, meaning) -> output.hint("  " + option + "   " + meaning));
        }
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeArrayPropertyStart("questions");
        for (Question question : questions) {
            json.writeStartObject();
            json.writeStringProperty("object", ObjectWords.of(question.loss().object()));
            json.writeStringProperty("loss", question.loss().loss());
            JsonText.texts("answers", DecisionOptions.answers(question).keySet(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.ACTION_NEEDED;
    }
}
