package dev.whimbrel.cli;

import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.cli.project.NearestName;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for command lines that the library refuses: what is wrong, what was probably meant, and where to read more. */
final class UsageErrors {

    private UsageErrors() {}

    static UsageException of(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String more = isProgram(command) ? "whimbrel help" : "whimbrel help " + command.getCommandName();
        return new UsageException(message(failure) + "\nSee: " + more, failure);
    }

    private static String message(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
            default -> other(failure);
        };
    }

    private static String other(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        return argument != null && failure.getValue() != null && argument.type() == Integer.class
                ? name(argument) + " is a whole number, not \"" + failure.getValue() + "\"."
                : String.valueOf(failure.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String word = failure.getUnmatched().get(0);
        if (word.startsWith("-")) {
            Set<String> options = command.getCommandSpec().optionsMap().keySet();
            return name(command) + " has no option " + word + "."
                    + NearestName.proposal(word.replaceFirst("=.*", ""), options);
        }
        return isProgram(command)
                ? "There is no command " + word + "."
                        + NearestName.proposal(word, command.getSubcommands().keySet())
                : name(command) + " takes no \"" + word + "\".";
    }

    private static String missing(MissingParameterException failure) {
        String labels = failure.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" and "));
        return labels.isEmpty()
                ? String.valueOf(failure.getMessage())
                : name(failure.getCommandLine()) + " needs " + labels + ".";
    }

    private static String name(ArgSpec argument) {
        if (argument.isPositional()) {
            return argument.paramLabel();
        }
        String[] names = ((CommandLine.Model.OptionSpec) argument).names();
        return Arrays.asList(names).get(names.length - 1)
                + (argument.arity().max() > 0 ? " " + argument.paramLabel() : "");
    }

    private static String name(CommandLine command) {
        return isProgram(command) ? "whimbrel" : "whimbrel " + command.getCommandName();
    }

    private static boolean isProgram(CommandLine command) {
        return command.getParent() == null;
    }
}
