package dev.whimbrel.cli.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line. Global options stand before or after the command; {@code --name value} and {@code --name=value} are the
 * same; one-letter flags may be written together ({@code -qv}); everything after {@code --} is a parameter.
 */
public final class ArgumentParser {

    private final List<Syntax> commands;
    private final List<Option> globals;

    private final Map<Option, List<String>> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private @Nullable Syntax command;

    private ArgumentParser(List<Syntax> commands, List<Option> globals) {
        this.commands = commands;
        this.globals = globals;
    }

    /**
     * Reads a command line.
     *
     * @param commands all commands
     * @param globals the options that every command takes
     * @param arguments the words after the program's name
     * @throws UsageException when it makes no sense
     */
    public static ParsedLine parse(List<Syntax> commands, List<Option> globals, List<String> arguments) {
        return new ArgumentParser(commands, globals).read(arguments);
    }

    private ParsedLine read(List<String> arguments) {
        boolean onlyWords = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!onlyWords && argument.equals("--")) {
                onlyWords = true;
            } else if (!onlyWords && argument.startsWith("--")) {
                i += readLong(argument, i + 1 < arguments.size() ? arguments.get(i + 1) : null);
            } else if (!onlyWords && argument.startsWith("-") && argument.length() > 1) {
                i += readShort(argument, i + 1 < arguments.size() ? arguments.get(i + 1) : null);
            } else if (command == null) {
                command = commandOf(argument);
            } else {
                words.add(argument);
            }
        }
        return finished();
    }

    /** The number of further arguments that it took. */
    private int readLong(String argument, @Nullable String next) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Option option = option(name);
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw wrong(name + " takes no value.");
            }
            add(option, null);
            return 0;
        }
        if (equals >= 0) {
            add(option, argument.substring(equals + 1));
            return 0;
        }
        add(option, valueOf(option, name, next));
        return 1;
    }

    private int readShort(String argument, @Nullable String next) {
        for (int i = 1; i < argument.length(); i++) {
            String name = "-" + argument.charAt(i);
            Option option = option(name);
            if (!option.takesValue()) {
                add(option, null);
            } else if (i + 1 < argument.length()) {
                add(option, argument.substring(argument.charAt(i + 1) == '=' ? i + 2 : i + 1));
                return 0;
            } else {
                add(option, valueOf(option, name, next));
                return 1;
            }
        }
        return 0;
    }

    private String valueOf(Option option, String name, @Nullable String next) {
        if (next == null || next.startsWith("-") && isOption(next)) {
            throw wrong(name + " needs a value: " + name + " " + option.label());
        }
        return next;
    }

    private boolean isOption(String argument) {
        String name = argument.startsWith("--") && argument.indexOf('=') > 0
                ? argument.substring(0, argument.indexOf('='))
                : argument;
        return name.equals("--")
                || known().stream().anyMatch(option -> option.names().contains(name));
    }

    private Option option(String name) {
        List<Option> known = known();
        return known.stream()
                .filter(option -> option.names().contains(name))
                .findFirst()
                .orElseThrow(() -> unknownOption(name, known));
    }

    private UsageException unknownOption(String name, List<Option> known) {
        if (command == null) {
            boolean ofCommand = commands.stream()
                    .flatMap(syntax -> syntax.allOptions().stream())
                    .anyMatch(option -> option.names().contains(name));
            if (ofCommand) {
                return wrong(name + " belongs to a command: write it after the command.");
            }
        }
        List<String> names = known.stream()
                .flatMap(option -> option.names().stream())
                .filter(other -> other.startsWith("--"))
                .toList();
        String owner = command == null ? "whimbrel" : "whimbrel " + command.name();
        return wrong(owner + " has no option " + name + "." + NearestName.proposal(name, names));
    }

    private List<Option> known() {
        List<Option> known = new ArrayList<>(command == null ? List.of() : command.allOptions());
        known.addAll(globals);
        return known;
    }

    private void add(Option option, @Nullable String value) {
        List<String> values = options.computeIfAbsent(option, given -> new ArrayList<>());
        if (value == null) {
            return;
        }
        if (!values.isEmpty() && !option.repeatable()) {
            throw wrong(option.name() + " is given twice.");
        }
        checkChoice(option.name(), value, option.choices());
        values.add(value);
    }

    private void checkChoice(String what, String value, List<String> choices) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw wrong(what + " is one of " + String.join(", ", choices) + ", not \"" + value + "\".");
        }
    }

    private Syntax commandOf(String word) {
        Syntax found = commands.stream()
                .filter(syntax -> syntax.isCalled(word))
                .findFirst()
                .orElseThrow(() -> unknownCommand(word));
        found.alias(word).map(Alias::implied).ifPresent(flag -> add(flag, null));
        return found;
    }

    private UsageException unknownCommand(String word) {
        List<String> names = new ArrayList<>();
        for (Syntax syntax : commands) {
            if (!syntax.hidden()) {
                names.add(syntax.name());
                syntax.aliases().forEach(alias -> names.add(alias.name()));
            }
        }
        return wrong("There is no command " + word + "." + NearestName.proposal(word, names));
    }

    private ParsedLine finished() {
        if (command == null) {
            return new ParsedLine(Optional.empty(), new Arguments(options, Map.of()));
        }
        Map<Parameter, String> parameters = new LinkedHashMap<>();
        int used = 0;
        for (Parameter parameter : command.parameters()) {
            List<String> named = parameter.option() == null ? List.of() : options.getOrDefault(parameter.option(), List.of());
            if (!named.isEmpty()) {
                parameters.put(parameter, named.get(0));
            } else if (used < words.size()) {
                checkChoice(parameter.label(), words.get(used), parameter.choices());
                parameters.put(parameter, words.get(used++));
            }
        }
        if (used < words.size()) {
            throw wrong("whimbrel " + command.name() + " takes no \"" + words.get(used) + "\".");
        }
        return new ParsedLine(Optional.of(command), new Arguments(options, parameters));
    }

    private UsageException wrong(String message) {
        return new UsageException(message, Optional.ofNullable(command).map(Syntax::name));
    }
}
