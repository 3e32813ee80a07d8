package dev.whimbrel.cli.command;

import dev.whimbrel.cli.output.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * What was given on a command line. Options are found before and after the command's name.
 *
 * @param line what the command line's library made of it
 */
public record Arguments(ParseResult line) {

    /** Whether an option was given. */
    public boolean has(String option) {
        return results().anyMatch(result -> result.hasMatchedOption(option));
    }

    /** Whether a program listens: {@code --json}, or {@code --format json} where there are several formats. */
    public boolean json() {
        return has(GlobalOptions.JSON)
                || value(Options.FORMAT).filter(Options.JSON::equals).isPresent();
    }

    /** The value of an option, as text. */
    public Optional<String> value(String option) {
        return found(option).map(Object::toString);
    }

    /** All values of an option that may be given several times. */
    public List<String> values(String option) {
        return found(option).stream()
                .flatMap(values -> ((List<?>) values).stream())
                .map(Object::toString)
                .toList();
    }

    /**
     * The value of an option with a number of at least 1.
     *
     * @throws UsageException when it is less
     */
    public Optional<Integer> count(String option) {
        Optional<Integer> count = found(option).map(Integer.class::cast);
        count.filter(number -> number < 1).ifPresent(number -> {
            throw new UsageException(option + " needs a number of at least 1, not " + number + ".");
        });
        return count;
    }

    /** The value of the command's parameter. */
    public Optional<String> parameter() {
        return command().hasMatchedPositional(0)
                ? Optional.ofNullable(command().<String>matchedPositionalValue(0, null))
                : Optional.empty();
    }

    private ParseResult command() {
        return line.hasSubcommand() ? line.subcommand() : line;
    }

    private Optional<Object> found(String option) {
        return results()
                .filter(result -> result.hasMatchedOption(option))
                .map(result -> result.matchedOption(option).getValue())
                .findFirst();
    }

    private Stream<ParseResult> results() {
        return line.hasSubcommand() ? Stream.of(line.subcommand(), line) : Stream.of(line);
    }
}
