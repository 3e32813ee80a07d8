package dev.whimbrel.seed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an expression that the server wrote. It is not understood: names may be more than the columns meant, and values
 * are only tried.
 *
 * @param names words and quoted names
 * @param texts literals
 * @param numbers numbers, also those that stand in quotes
 * @param patterns regular expressions
 */
record Clues(Set<String> names, List<String> texts, List<String> numbers, List<String> patterns) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<before>(!?~~?\\*?)\\s*)?(?<escape>\\bE)?'(?<text>[^']*+(?:''[^']*+)*+)'"
                    + "|\"(?<quoted>[^\"]*+(?:\"\"[^\"]*+)*+)\"|(?<number>-?\\b\\d+(?:\\.\\d+)?\\b)|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private static final Map<String, String> CLASSES = Map.of(
            "[:alpha:]", "a-zA-Z",
            "[:alnum:]", "a-zA-Z0-9",
            "[:digit:]", "0-9",
            "[:xdigit:]", "0-9a-f",
            "[:upper:]", "A-Z",
            "[:lower:]", "a-z",
            "[:space:]", " ");

    /** Looks at some expressions. */
    static Clues of(Iterable<String> expressions) {
        Clues clues = new Clues(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String expression : expressions) {
            clues.read(expression);
        }
        return clues;
    }

    private void read(String expression) {
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            String text = token.group("text");
            if (text != null) {
                String value = text.replace("''", "'");
                readText(token.group("escape") == null ? value : value.replace("\\\\", "\\"), token.group(2));
            } else if (token.group("quoted") != null) {
                names.add(token.group("quoted").replace("\"\"", "\""));
            } else if (token.group("number") != null) {
                numbers.add(token.group("number"));
            } else {
                names.add(token.group("word"));
            }
        }
    }

    private void readText(String value, @Nullable String operator) {
        if (operator != null && operator.contains("~~")) {
            texts.add(value.replace("%", "").replace("_", "a"));
            texts.add(value.replace("%", "a").replace("_", "a"));
        } else if (operator != null) {
            patterns.add(wholeText(value));
        } else {
            texts.add(value);
        }
        if (NUMBER.matcher(value).matches()) {
            numbers.add(value);
        }
    }

    /** A pattern of the server for the whole text, in the words that Datafaker knows. */
    private static String wholeText(String pattern) {
        String start = pattern.startsWith("^") ? pattern.substring(1) : pattern;
        String whole = start.endsWith("$") && !start.endsWith("\\$") ? start.substring(0, start.length() - 1) : start;
        for (Map.Entry<String, String> name : CLASSES.entrySet()) {
            whole = whole.replace(name.getKey(), name.getValue());
        }
        return whole;
    }
}
