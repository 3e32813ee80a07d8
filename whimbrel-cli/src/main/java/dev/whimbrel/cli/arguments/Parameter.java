package dev.whimbrel.cli.arguments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command takes by its place.
 *
 * @param label what it is called in help
 * @param description for help, without a full stop
 * @param required whether it must be given
 * @param option an option that is another way to give it, for example {@code --name}; null when there is none
 * @param choices the values that are allowed; empty when that can't be listed
 */
public record Parameter(
        String label, String description, boolean required, @Nullable Option option, List<String> choices) {

    public Parameter {
        choices = List.copyOf(choices);
    }

    /** A parameter that must be given. */
    public static Parameter required(String label, String description) {
        return new Parameter(label, description, true, null, List.of());
    }

    /** A parameter that may be left out. */
    public static Parameter optional(String label, String description) {
        return new Parameter(label, description, false, null, List.of());
    }

    /** The same, with a few values to choose from. */
    public Parameter oneOf(List<String> values) {
        return new Parameter(label, description, required, option, values);
    }

    /** The same, which can also be given as an option. */
    public Parameter orOption(String name) {
        Option other = Option.value(label, "the same as the parameter " + label, name);
        return new Parameter(label, description, required, other, choices);
    }
}
