package dev.whimbrel.cli.arguments;

import java.util.Optional;

/**
 * A command line that was understood.
 *
 * @param command which command; empty when none was named
 * @param arguments what was given with it, global options too
 */
public record ParsedLine(Optional<Syntax> command, Arguments arguments) {

    /**
     * Makes sure that nothing is left out.
     *
     * @throws UsageException naming the first parameter that has to be given and is not
     */
    public void requireParameters() {
        Syntax syntax = command.orElseThrow();
        for (Parameter parameter : syntax.parameters()) {
            if (parameter.required() && arguments.value(parameter).isEmpty()) {
                throw new UsageException(
                        "whimbrel " + syntax.name() + " needs " + parameter.label() + ": " + parameter.description() + ".",
                        Optional.of(syntax.name()));
            }
        }
    }
}
