package dev.whimbrel.cli.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a terminal may get it. Names of files, databases and environments come from elsewhere; a terminal would obey control
 * characters in them, so they are written out. What goes into a file or another program stays as it is.
 */
final class TerminalText {

    /** Control characters but for tab and line feed, what turns the direction of writing, and a terminal's own sequences. */
    private static final Pattern OBEYED = Pattern.compile(
            "\u001b\\[(?:[0-4]|2[1-4]|3[1-69])m|[\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069&&[^\\t\\n]]");

    private TerminalText() {}

    /**
     * The text without anything that a terminal would obey.
     *
     * @param colours whether this program's own colours are left in
     */
    static String of(String text, boolean colours) {
        Matcher found = OBEYED.matcher(text);
        return found.replaceAll(match -> {
            String own = match.group();
            return Matcher.quoteReplacement(own.length() > 1 && colours ? own : written(own));
        });
    }

    private static String written(String sequence) {
        String first = String.format(Locale.ROOT, "\\u%04x", (int) sequence.charAt(0));
        return first + sequence.substring(1);
    }
}
