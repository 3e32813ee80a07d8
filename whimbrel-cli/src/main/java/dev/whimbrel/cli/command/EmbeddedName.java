package dev.whimbrel.cli.command;

import java.util.Locale;

/** Names the database of an environment on the project's own server. */
final class EmbeddedName {

    private static final int LONGEST_NAME = 63;

    private EmbeddedName() {}

    /** {@code project_environment} in lower case, with underscores for everything that would need quotes. */
    static String of(String project, String environment) {
        String suffix = "_" + plain(environment);
        String name = plain(project);
        int room = Math.max(1, LONGEST_NAME - suffix.length());
        String whole = (name.length() <= room ? name : name.substring(0, room)) + suffix;
        return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME);
    }

    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    }
}
