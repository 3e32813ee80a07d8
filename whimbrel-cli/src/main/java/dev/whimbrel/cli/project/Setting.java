package dev.whimbrel.cli.project;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text from the configuration, as it was written.
 *
 * @param key its whole key, for example {@code environments.production.url}
 * @param text its value, with placeholders
 * @param location where it is
 */
record Setting(String key, String text, SourceLocation location) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]*)(:-([^}]*))?}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    /**
     * The value with its {@code ${VARIABLE}} and {@code ${VARIABLE:-default}} filled in. As in a shell, the default also
     * stands in for an empty variable.
     *
     * @throws WhimbrelException {@code CONFIGURATION} when a variable is not set and has no default
     */
    String resolved(Map<String, String> variables) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (placeholders.find()) {
            String name = placeholders.group(1);
            if (!VARIABLE.matcher(name).matches()) {
                throw wrong("has " + placeholders.group() + ", and \"" + name
                        + "\" is no name of an environment variable. Write ${NAME} or ${NAME:-default}.");
            }
            placeholders.appendReplacement(
                    result, Matcher.quoteReplacement(valueOf(name, placeholders.group(3), variables)));
        }
        placeholders.appendTail(result);
        return result.toString();
    }

    private String valueOf(
            String name, @org.jspecify.annotations.Nullable String fallback, Map<String, String> variables) {
        String value = variables.getOrDefault(name, "");
        if (!value.isEmpty()) {
            return value;
        }
        if (fallback == null) {
            throw wrong("needs the environment variable " + name
                    + ", which is not set. Set it, or give it a default: ${" + name + ":-...}.");
        }
        return fallback;
    }

    /** The value as a length of time. */
    Duration duration(Map<String, String> variables) {
        String value = resolved(variables).strip();
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw wrong("is \"" + value
                    + "\", which is no length of time. Write a number and ms, s, m or h, such as \"5s\".");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** The value, which has to be something. */
    String notBlank(Map<String, String> variables) {
        String value = resolved(variables).strip();
        if (value.isEmpty()) {
            throw wrong("is empty.");
        }
        return value;
    }

    /** An error about this setting. */
    WhimbrelException wrong(String what) {
        return new WhimbrelException(ErrorCode.CONFIGURATION, key + " " + what, location, null);
    }
}
