package dev.whimbrel.cli.arguments;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was given on a command line, after it was checked against a {@link Syntax}.
 *
 * @param options values by option; a flag has an empty list
 * @param parameters values by parameter
 */
public record Arguments(Map<Option, List<String>> options, Map<Parameter, String> parameters) {

    /** Nothing given. */
    public static final Arguments NONE = new Arguments(Map.of(), Map.of());

    public Arguments {
        options = new LinkedHashMap<>(options);
        parameters = new LinkedHashMap<>(parameters);
    }

    /** Whether an option was given. */
    public boolean has(Option option) {
        return options.containsKey(option);
    }

    /** The value of an option that was given. */
    public Optional<String> value(Option option) {
        return values(option).stream().findFirst();
    }

    /** All values of an option, in order. */
    public List<String> values(Option option) {
        return options.getOrDefault(option, List.of());
    }

    /** The value of a parameter that was given. */
    public Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** The value of a required parameter. */
    public String required(Parameter parameter) {
        return value(parameter)
                .orElseThrow(() -> new WhimbrelException(ErrorCode.USAGE, "There is no " + parameter.label() + "."));
    }

    /**
     * The value of an option as a whole number of at least 1.
     *
     * @throws UsageException when it is something else
     */
    public Optional<Integer> count(Option option) {
        return value(option).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number that is too small.
            }
            throw new UsageException(
                    option.name() + " needs a whole number of at least 1, not \"" + text + "\".", Optional.empty());
        });
    }
}
