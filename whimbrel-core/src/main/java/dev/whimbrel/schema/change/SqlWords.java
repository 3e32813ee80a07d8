package dev.whimbrel.schema.change;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a column or table in the text of an expression. An expression isn't parsed: a name that is called as a function
 * or stands after {@code ::} doesn't count, string constants and comments neither. That is exact for the server's own
 * canonical text of an expression over one table, where a column that would be taken for anything else is quoted.
 */
final class SqlWords {

    private static final Pattern TOKEN = Pattern.compile("""
            (?xs)
              '(?:[^']|'')*'                                      # a string constant
            | --[^\\n]*                                           # comments
            | /\\*.*?\\*/
            | \\$(?<tag>[\\p{L}_0-9]*)\\$ .*? \\$\\k<tag>\\$      # a dollar quote
            | (?<cast>::\\s*)?
              (?: "(?<quoted>(?:[^"]|"")*)" | (?<plain>[\\p{L}_][\\p{L}\\p{N}_$]*) )
              (?<call>\\s*\\()?
            """);

    private SqlWords() {}

    /** Whether an expression names a column or table. */
    static boolean mention(String sql, String name) {
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("cast") == null && token.group("call") == null && name.equals(word(token))) {
                return true;
            }
        }
        return false;
    }

    private static String word(Matcher token) {
        String quoted = token.group("quoted");
        if (quoted != null) {
            return quoted.replace("\"\"", "\"");
        }
        String plain = token.group("plain");
        return plain == null ? "" : plain.toLowerCase(Locale.ROOT);
    }
}
