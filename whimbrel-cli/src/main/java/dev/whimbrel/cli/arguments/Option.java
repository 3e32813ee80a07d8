package dev.whimbrel.cli.arguments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param names its spellings with their dashes, the usual one first
 * @param label what its value is called in help; null for a flag, which has no value
 * @param description for help, without a full stop
 * @param repeatable whether it may be given several times
 * @param choices the values that are allowed; empty when that can't be listed
 */
public record Option(
        List<String> names, @Nullable String label, String description, boolean repeatable, List<String> choices) {

    public Option {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    /** An option that is given or not. */
    public static Option flag(String description, String... names) {
        return new Option(List.of(names), null, description, true, List.of());
    }

    /** An option with a value. */
    public static Option value(String label, String description, String... names) {
        return new Option(List.of(names), label, description, false, List.of());
    }

    /** An option with one of a few values. */
    public static Option choice(String description, List<String> choices, String... names) {
        return new Option(List.of(names), String.join("|", choices), description, false, choices);
    }

    /** The same, to be given any number of times. */
    public Option repeated() {
        return new Option(names, label, description, true, choices);
    }

    /** Whether a value belongs to it. */
    public boolean takesValue() {
        return label != null;
    }

    /** The usual spelling. */
    public String name() {
        return names.get(0);
    }
}
