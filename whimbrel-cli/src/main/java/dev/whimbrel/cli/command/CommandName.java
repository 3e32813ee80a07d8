package dev.whimbrel.cli.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a command is called, and what the overview says about it.
 *
 * @param name its name
 * @param topic the heading under which the overview lists it; empty to hide it
 * @param summary what it does: starts with a verb, has no full stop
 * @param aliases other names
 */
public record CommandName(String name, String topic, String summary, List<String> aliases) {

    public CommandName {
        aliases = List.copyOf(aliases);
    }

    /** A command's name with its aliases. */
    public static CommandName of(String name, String topic, String summary, String... aliases) {
        return new CommandName(name, topic, summary, List.of(aliases));
    }

    /** Its name and its aliases. */
    public List<String> all() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** Whether the overview leaves it out. */
    public boolean hidden() {
        return topic.isEmpty();
    }
}
