package dev.whimbrel.cli.command;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Options and parameters of commands. Descriptions start in lower case and have no full stop. */
public final class Options {

    /** What a result is written as. */
    public static final String FORMAT = "--format";
    /** A result as one JSON document. */
    public static final String JSON = "json";

    private Options() {}

    /** An option that is given or not. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** An option with a value. */
    public static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option with a value that may be given any number of times. */
    public static OptionSpec values(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option with a number. */
    public static OptionSpec number(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(Integer.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option with one of a few values. */
    public static OptionSpec choice(String name, String description, List<String> choices) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(String.join("|", choices))
                .completionCandidates(choices)
                .description(description)
                .build();
    }

    /** A parameter that must be given. */
    public static PositionalParamSpec parameter(String label, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .required(true)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** A parameter that may be left out. */
    public static PositionalParamSpec optionalParameter(String label, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .arity("0..1")
                .paramLabel(label)
                .description(description)
                .build();
    }
}
