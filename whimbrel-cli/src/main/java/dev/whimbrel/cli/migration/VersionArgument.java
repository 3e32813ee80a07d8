package dev.whimbrel.cli.migration;

import dev.whimbrel.migrate.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a version from a command line, where people also write the whole name of a migration or of its file. */
final class VersionArgument {

    private static final Pattern NAMED = Pattern.compile("(?:.*[/\\\\])?M?(\\d{14})(?:[-_.].*)?");

    private VersionArgument() {}

    static Version of(String text) {
        Matcher named = NAMED.matcher(text.strip());
        return new Version(named.matches() ? named.group(1) : text);
    }
}
