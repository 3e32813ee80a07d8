package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.SqlCharacters.isBlank;
import static dev.whimbrel.dialect.postgres.SqlCharacters.isDigit;
import static dev.whimbrel.dialect.postgres.SqlCharacters.isLineEnd;
import static dev.whimbrel.dialect.postgres.SqlCharacters.isNamePart;
import static dev.whimbrel.dialect.postgres.SqlCharacters.isNameStart;
import static dev.whimbrel.dialect.postgres.SqlCharacters.upper;

/**
 * The tokens of SQL text, without blanks and comments. One token is current at a time; {@link #next} moves on.
 *
 * <p>The rules are those of the server's own lexer ({@code src/backend/parser/scan.l}, with
 * {@code standard_conforming_strings} on), as far as they decide where a token ends. Three of them surprise: every
 * character above ASCII belongs to identifiers, blanks included; a literal goes on after blanks and line comments that hold
 * a line break, and keeps its kind; and operators are looked at character by character here, because {@code --} and
 * {@code /*} start a comment even in the middle of one.
 */
final class PostgresLexer {

    /** What the current token is. */
    enum Token {
        /** A key word or a name without quotes. */
        WORD,
        /** A name in double quotes, or {@code U&"..."}. */
        QUOTED_NAME,
        /** A literal of any kind: quoted with all its continuations, or dollar-quoted. */
        LITERAL,
        /** Digits, or a parameter such as {@code $1}. */
        NUMBER,
        /** Any other single character. */
        SYMBOL,
        /** Nothing is left. */
        END
    }

    private final ScriptText script;
    private final String text;
    private Token token = Token.END;
    private int start;
    private int end;

    /** A lexer before its first token. */
    PostgresLexer(ScriptText script, int from) {
        this.script = script;
        this.text = script.text();
        this.end = from;
    }

    Token token() {
        return token;
    }

    int start() {
        return start;
    }

    /** The offset behind the token. */
    int end() {
        return end;
    }

    String tokenText() {
        return text.substring(start, end);
    }

    /** Whether the token is this key word; a quoted name never is. */
    boolean isWord(String upperCase) {
        if (token != Token.WORD || end - start != upperCase.length()) {
            return false;
        }
        for (int i = 0; i < upperCase.length(); i++) {
            if (upper(text.charAt(start + i)) != upperCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isSymbol(char symbol) {
        return token == Token.SYMBOL && text.charAt(start) == symbol;
    }

    /** Goes on from another offset, which must not lie inside a token. */
    void moveTo(int offset) {
        end = offset;
    }

    Token next() {
        start = skipBlanksAndComments(end);
        token = start == text.length() ? endOfText() : scan(text.charAt(start));
        return token;
    }

    private Token endOfText() {
        end = start;
        return Token.END;
    }

    private Token scan(char first) {
        if (isNameStart(first)) {
            return nameOrPrefixedQuote(first);
        }
        if (isDigit(first)) {
            end = afterDigits(start);
            return Token.NUMBER;
        }
        return switch (first) {
            case '\'' -> literal(start, false);
            case '"' -> quotedName(start);
            case '$' -> dollar();
            default -> symbol();
        };
    }

    private Token symbol() {
        end = start + 1;
        return Token.SYMBOL;
    }

    private Token nameOrPrefixedQuote(char first) {
        char prefix = upper(first);
        char second = charAt(start + 1);
        if (second == '\'' && (prefix == 'E' || prefix == 'B' || prefix == 'X' || prefix == 'N')) {
            return literal(start + 1, prefix == 'E');
        }
        if (prefix == 'U' && second == '&' && charAt(start + 2) == '\'') {
            return literal(start + 2, false);
        }
        if (prefix == 'U' && second == '&' && charAt(start + 2) == '"') {
            return quotedName(start + 2);
        }
        end = start + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return Token.WORD;
    }

    private Token quotedName(int quote) {
        end = afterQuote(quote, '"', "The quoted name");
        return Token.QUOTED_NAME;
    }

    private Token literal(int firstQuote, boolean escapes) {
        int quote = firstQuote;
        while (quote >= 0) {
            end = escapes ? afterEscapedQuote(quote) : afterQuote(quote, '\'', "The literal");
            quote = continuation(end);
        }
        return Token.LITERAL;
    }

    /** The offset behind a quoted part; a doubled quote is taken as two parts without a gap. */
    private int afterQuote(int open, char quote, String what) {
        int close = open;
        do {
            close = text.indexOf(quote, close + 1);
            if (close < 0) {
                throw unclosed(open, what, String.valueOf(quote), "double the quotes inside it");
            }
        } while (charAt(++close) == quote);
        return close;
    }

    private int afterEscapedQuote(int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'' && charAt(i + 1) == '\'') {
                i++;
            } else if (c == '\'') {
                return i + 1;
            }
        }
        throw unclosed(open, "The literal", "'", "a backslash before a quote makes it part of an E'' literal");
    }

    /** The quote with which a literal goes on after blanks and line comments that hold a line break; -1 if it ends here. */
    private int continuation(int from) {
        boolean newLine = false;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                newLine |= isLineEnd(c);
                i++;
            } else if (text.startsWith("--", i)) {
                i = afterLineComment(i);
            } else {
                return c == '\'' && newLine ? i : -1;
            }
        }
        return -1;
    }

    private Token dollar() {
        if (isDigit(charAt(start + 1))) {
            end = afterDigits(start + 1);
            return Token.NUMBER;
        }
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '$' && isNamePart(text.charAt(i))) {
            i++;
        }
        if (charAt(i) != '$') {
            return symbol();
        }
        String tag = text.substring(start, i + 1);
        int close = text.indexOf(tag, i + 1);
        if (close < 0) {
            throw unclosed(start, "The dollar-quoted text", tag, "tags are compared letter by letter");
        }
        end = close + tag.length();
        return Token.LITERAL;
    }

    private int skipBlanksAndComments(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                i++;
            } else if (c == '-' && charAt(i + 1) == '-') {
                i = afterLineComment(i);
            } else if (c == '/' && charAt(i + 1) == '*') {
                i = afterBlockComment(i);
            } else {
                break;
            }
        }
        return i;
    }

    private int afterLineComment(int from) {
        int i = from;
        while (i < text.length() && !isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int afterBlockComment(int open) {
        int depth = 0;
        int i = open;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        throw unclosed(open, "The comment /*", "*/", "comments nest: at the end of the text " + depth + " are open");
    }

    private RuntimeException unclosed(int open, String what, String close, String hint) {
        return script.malformed(
                open, what + " that opens here is never closed. Close it with " + close + " (" + hint + ").");
    }

    /** NUL, which no text holds here, stands for what lies behind the end. */
    private char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    private int afterDigits(int from) {
        int i = from;
        while (isDigit(charAt(i))) {
            i++;
        }
        return i;
    }
}
