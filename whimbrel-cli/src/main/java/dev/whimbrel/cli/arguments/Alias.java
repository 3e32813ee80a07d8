package dev.whimbrel.cli.arguments;

import org.jspecify.annotations.Nullable;

/**
 * Another name of a command.
 *
 * @param name the name
 * @param implied a flag that this name stands for; null when it is a mere synonym
 */
public record Alias(String name, @Nullable Option implied) {}
