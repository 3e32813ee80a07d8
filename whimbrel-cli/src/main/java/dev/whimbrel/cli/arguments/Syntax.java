package dev.whimbrel.cli.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a command is written.
 *
 * @param name its name
 * @param topic the heading under which the overview lists it; empty to hide it
 * @param summary what it does, for the overview: starts with a verb, has no full stop
 * @param details sentences for its own help; may be empty, may have paragraphs
 * @param aliases other names
 * @param parameters what it takes by place
 * @param options what it takes by name, besides the global options
 * @param examples command lines without the program's name, each with a comment after {@code #} or none
 */
public record Syntax(
        String name,
        String topic,
        String summary,
        String details,
        List<Alias> aliases,
        List<Parameter> parameters,
        List<Option> options,
        List<String> examples) {

    public Syntax {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** A command that takes nothing yet. */
    public static Syntax of(String name, String topic, String summary) {
        return new Syntax(name, topic, summary, "", List.of(), List.of(), List.of(), List.of());
    }

    /** With sentences for its help. */
    public Syntax details(String text) {
        return new Syntax(name, topic, summary, text, aliases, parameters, options, examples);
    }

    /** With synonyms. */
    public Syntax alias(String... names) {
        List<Alias> all = new ArrayList<>(aliases);
        for (String other : names) {
            all.add(new Alias(other, null));
        }
        return new Syntax(name, topic, summary, details, all, parameters, options, examples);
    }

    /** With a name that stands for this command and a flag of it. */
    public Syntax alias(String other, Option implied) {
        List<Alias> all = new ArrayList<>(aliases);
        all.add(new Alias(other, implied));
        return new Syntax(name, topic, summary, details, all, parameters, options, examples);
    }

    /** With one more parameter. */
    public Syntax parameter(Parameter parameter) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(parameter);
        return new Syntax(name, topic, summary, details, aliases, all, options, examples);
    }

    /** With more options. */
    public Syntax options(Option... more) {
        List<Option> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Syntax(name, topic, summary, details, aliases, parameters, all, examples);
    }

    /** With examples. */
    public Syntax examples(String... lines) {
        return new Syntax(name, topic, summary, details, aliases, parameters, options, List.of(lines));
    }

    /** Whether overviews and completion leave it out. */
    public boolean hidden() {
        return topic.isEmpty();
    }

    /** Whether this is its name or one of its aliases. */
    public boolean isCalled(String word) {
        return name.equals(word) || alias(word).isPresent();
    }

    /** The alias of this name. */
    Optional<Alias> alias(String word) {
        return aliases.stream().filter(alias -> alias.name().equals(word)).findFirst();
    }

    /** All options that can be written after its name, those of its parameters too, without the global ones. */
    List<Option> allOptions() {
        List<Option> all = new ArrayList<>(options);
        for (Parameter parameter : parameters) {
            if (parameter.option() != null) {
                all.add(parameter.option());
            }
        }
        return all;
    }
}
