package dev.whimbrel.cli.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes help from a {@link Syntax}. */
public final class HelpText {

    private final UnaryOperator<String> heading;
    private final StringBuilder text = new StringBuilder();

    private HelpText(UnaryOperator<String> heading) {
        this.heading = heading;
    }

    /**
     * What there is: all commands by topic, and the global options.
     *
     * @param heading makes a heading stand out
     */
    public static String overview(List<Syntax> commands, List<Option> globals, UnaryOperator<String> heading) {
        return new HelpText(heading).writeOverview(commands, globals);
    }

    /**
     * The help of one command.
     *
     * @param heading makes a heading stand out
     */
    public static String of(Syntax command, List<Option> globals, UnaryOperator<String> heading) {
        return new HelpText(heading).writeCommand(command, globals);
    }

    /** A command line with everything that the command takes, without the global options. */
    static String usage(Syntax command) {
        StringBuilder usage = new StringBuilder("whimbrel ").append(command.name());
        for (Parameter parameter : command.parameters()) {
            usage.append(parameter.required() ? " " + parameter.label() : " [" + parameter.label() + "]");
        }
        for (Option option : command.options()) {
            String value = option.takesValue() ? " " + option.label() : "";
            String more = option.takesValue() && option.repeatable() ? "..." : "";
            usage.append(" [").append(option.name()).append(value).append("]").append(more);
        }
        return usage.toString();
    }

    private String writeOverview(List<Syntax> commands, List<Option> globals) {
        line("Whimbrel changes the schemas of databases, and proves the changes before they run.");
        line("");
        line(heading.apply("Usage") + ": whimbrel [options] COMMAND");
        Map<String, Map<String, String>> topics = new LinkedHashMap<>();
        for (Syntax command : commands) {
            if (!command.hidden()) {
                topics.computeIfAbsent(command.topic(), topic -> new LinkedHashMap<>())
                        .put(command.name(), command.summary());
            }
        }
        int width = widest(topics.values());
        topics.forEach((topic, entries) -> section(topic, entries, width));
        options("Options, before or after the command", globals);
        line("");
        line("whimbrel help COMMAND explains a command. The names that Sequelize's command line uses work too:");
        line("db:migrate, db:migrate:undo, db:migrate:status, db:seed:all and the others.");
        return text.toString();
    }

    private String writeCommand(Syntax command, List<Option> globals) {
        wrapped(heading.apply("Usage") + ": " + usage(command), "         ", heading.apply("Usage").length() - "Usage".length());
        line("");
        wrapped("whimbrel " + command.name() + " " + command.summary() + ".", "", 0);
        for (String paragraph : command.details().split("\n")) {
            if (!paragraph.isBlank()) {
                wrapped(paragraph, "", 0);
            }
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : command.parameters()) {
            String other = parameter.option() == null ? "" : "; also " + parameter.option().name() + " " + parameter.label();
            parameters.put(parameter.label(), parameter.description() + other);
        }
        section("Parameters", parameters, widest(List.of(parameters)));
        options("Options", command.options());
        options("Global options", globals);
        List<String> aliases = new ArrayList<>();
        for (Alias alias : command.aliases()) {
            aliases.add(alias.implied() == null
                    ? alias.name()
                    : alias.name() + " (with " + alias.implied().name() + ")");
        }
        if (!aliases.isEmpty()) {
            line("");
            line(heading.apply("Other names") + ": " + String.join(", ", aliases));
        }
        if (!command.examples().isEmpty()) {
            line("");
            line(heading.apply("Examples"));
            command.examples().forEach(example -> line("  whimbrel " + example));
        }
        return text.toString();
    }

    private void options(String title, List<Option> options) {
        boolean letters = options.stream()
                .anyMatch(option -> option.names().stream().anyMatch(name -> name.length() == 2));
        Map<String, String> entries = new LinkedHashMap<>();
        for (Option option : options) {
            boolean letter = option.names().get(0).length() == 2;
            String names = String.join(", ", option.names()) + (option.takesValue() ? " " + option.label() : "");
            entries.put((letters && !letter ? "    " : "") + names, option.description());
        }
        section(title, entries, widest(List.of(entries)));
    }

    private void section(String title, Map<String, String> entries, int width) {
        if (entries.isEmpty()) {
            return;
        }
        line("");
        line(heading.apply(title));
        String indent = " ".repeat(width + 4);
        entries.forEach((name, description) ->
                wrapped("  " + name + " ".repeat(width - name.length() + 2) + description, indent, 0));
    }

    private static int widest(Iterable<Map<String, String>> sections) {
        int width = 0;
        for (Map<String, String> entries : sections) {
            for (String name : entries.keySet()) {
                width = Math.max(width, name.length());
            }
        }
        return width;
    }

    private void wrapped(String content, String indent, int invisible) {
        int limit = 100 + invisible;
        String rest = content;
        while (rest.length() > limit) {
            int cut = rest.lastIndexOf(' ', limit);
            if (cut <= indent.length()) {
                break;
            }
            line(rest.substring(0, cut));
            rest = indent + rest.substring(cut + 1);
            limit = 100;
        }
        line(rest);
    }

    private void line(String content) {
        text.append(content.stripTrailing()).append('\n');
    }
}
