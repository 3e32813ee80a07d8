package dev.whimbrel.migrate.files;

import dev.whimbrel.NearestWord;
import dev.whimbrel.migrate.MigrationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options on a marker line: {@code transaction:false}, {@code lock_timeout:5s}, {@code statement_timeout:10m}. The units of
 * durations are {@code ms}, {@code s}, {@code m} and {@code h}; 0 needs none.
 */
final class SectionOptions {

    private static final String TRANSACTION = "transaction";
    private static final String LOCK_TIMEOUT = "lock_timeout";
    private static final String STATEMENT_TIMEOUT = "statement_timeout";
    private static final List<String> NAMES = List.of(TRANSACTION, LOCK_TIMEOUT, STATEMENT_TIMEOUT);

    private static final Pattern DURATION = Pattern.compile("(\\d{1,10})(ms|s|m|h)");
    /** PostgreSQL keeps timeouts as 32 bit numbers of milliseconds. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private SectionOptions() {}

    /**
     * Reads the words behind a marker.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and the cure
     */
    static MigrationOptions parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? word : word.substring(0, colon);
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("\"" + word + "\" is no option of a marker."
                        + NearestWord.question(name.split("=", 2)[0], NAMES)
                        + " The options are transaction:false, lock_timeout:5s and statement_timeout:10m.");
            }
            if (colon < 0 || colon == word.length() - 1) {
                throw new IllegalArgumentException("The option " + name
                        + " has no value. Write it without blanks, such as " + example(name) + ".");
            }
            if (values.put(name, word.substring(colon + 1)) != null) {
                throw new IllegalArgumentException("The option " + name + " is there twice. Remove one.");
            }
        }
        return new MigrationOptions(
                truth(values.get(TRANSACTION)),
                duration(LOCK_TIMEOUT, values.get(LOCK_TIMEOUT)),
                duration(STATEMENT_TIMEOUT, values.get(STATEMENT_TIMEOUT)));
    }

    /** Options as they are written behind a marker, each with a blank in front; nothing for the defaults. */
    static String write(MigrationOptions options) {
        List<String> words = new ArrayList<>();
        if (!options.transaction()) {
            words.add(" " + TRANSACTION + ":false");
        }
        if (options.lockTimeout() != null) {
            words.add(" " + LOCK_TIMEOUT + ":" + options.lockTimeout().toMillis() + "ms");
        }
        if (options.statementTimeout() != null) {
            words.add(" " + STATEMENT_TIMEOUT + ":" + options.statementTimeout().toMillis() + "ms");
        }
        return String.join("", words);
    }

    private static boolean truth(@Nullable String value) {
        if (value == null || value.equals("true")) {
            return true;
        }
        if (value.equals("false")) {
            return false;
        }
        throw new IllegalArgumentException(
                "transaction:" + value + " is neither transaction:true nor transaction:false.");
    }

    private static @Nullable Duration duration(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.equals("0")) {
            return Duration.ZERO;
        }
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no duration. Write " + name
                    + " as a whole number with its unit ms, s, m or h, such as " + example(name)
                    + ", or 0 for no limit.");
        }
        long number = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + ":" + value + " is longer than the server can wait (24 days). Write 0 for no limit.");
        }
        return duration;
    }

    private static String example(String name) {
        return switch (name) {
            case TRANSACTION -> "transaction:false";
            case LOCK_TIMEOUT -> "lock_timeout:5s";
            default -> "statement_timeout:10m";
        };
    }
}
