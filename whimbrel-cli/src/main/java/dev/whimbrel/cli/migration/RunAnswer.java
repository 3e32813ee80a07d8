package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Durations;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.run.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What a run has done. A person has seen each migration already and gets the sum.
 *
 * @param kind what was run
 * @param directions the ways that this command goes
 * @param outcomes what was done, in order
 * @param elapsed how long it took in all
 * @param invocation for the next step
 */
record RunAnswer(Kind kind, List<Direction> directions, List<Outcome> outcomes, Duration elapsed, Invocation invocation)
        implements Answer {

    @Override
    public void print(Output output) {
        if (outcomes.isEmpty()) {
            output.report(nothing());
        } else {
            List<String> parts = new ArrayList<>();
            for (Direction direction : directions) {
                int number = in(direction).size();
                if (number > 0) {
                    parts.add(verb(direction) + " " + kind.count(number));
                }
            }
            output.report(capitalised(String.join(" and ", parts)) + " in " + Durations.text(elapsed) + ".");
        }
        next().ifPresent(step -> invocation.next(step.command(), step.purpose()));
    }

    private String nothing() {
        return directions.contains(Direction.UP)
                ? "Nothing to do: all " + kind.many() + " are applied."
                : "Nothing to do: no " + kind.one() + " is applied.";
    }

    private record Step(String command, String purpose) {}

    private Optional<Step> next() {
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                directions.contains(Direction.UP)
                        ? new Step(kind.statusCommand(), "shows how all " + kind.many() + " stand")
                        : new Step(kind.applyCommand(), "applies what is pending"));
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String verb(Direction direction) {
        return direction == Direction.UP ? "applied" : "undid";
    }

    private List<Outcome> in(Direction direction) {
        return outcomes.stream()
                .filter(outcome -> outcome.direction() == direction)
                .toList();
    }

    @Override
    public void write(JsonGenerator json) {
        for (Direction direction : directions) {
            MigrationJson.outcomes(direction == Direction.UP ? "applied" : "undone", in(direction), json);
        }
        json.writeNumberProperty("durationMillis", elapsed.toMillis());
    }
}
