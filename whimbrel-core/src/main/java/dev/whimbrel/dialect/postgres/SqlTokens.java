package dev.whimbrel.dialect.postgres;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.postgres.PostgresLexer.Token;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a short text, for looking at them in any order. Offsets that are out of range are no token at all. */
final class SqlTokens {

    private record Entry(Token token, String text, int start, int end) {}

    private static final Entry NOTHING = new Entry(Token.END, "", -1, -1);

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Cuts a text.
     *
     * @throws dev.whimbrel.WhimbrelException {@code MALFORMED_FILE} when a quote or comment isn't closed
     */
    SqlTokens(String text) {
        PostgresLexer lexer = new PostgresLexer(new ScriptText(text, new SourceLocation("SQL \"" + text + "\"", 0)), 0);
        while (lexer.next() != Token.END) {
            entries.add(new Entry(lexer.token(), lexer.tokenText(), lexer.start(), lexer.end()));
        }
    }

    int size() {
        return entries.size();
    }

    Token token(int index) {
        return at(index).token();
    }

    /** The token as it is written. */
    String text(int index) {
        return at(index).text();
    }

    int start(int index) {
        return at(index).start();
    }

    int end(int index) {
        return at(index).end();
    }

    boolean isSymbol(int index, char symbol) {
        return token(index) == Token.SYMBOL && text(index).charAt(0) == symbol;
    }

    boolean isSymbolOf(int index, String symbols) {
        return token(index) == Token.SYMBOL && symbols.indexOf(text(index).charAt(0)) >= 0;
    }

    /** Whether the token is this key word, given in upper case. */
    boolean isWord(int index, String upperCase) {
        return token(index) == Token.WORD && SqlCharacters.upper(text(index)).equals(upperCase);
    }

    /** Whether the token is a key word or name. */
    boolean isName(int index) {
        return token(index) == Token.WORD || token(index) == Token.QUOTED_NAME;
    }

    /** A name as the catalog holds it; the token has to be one. */
    String name(int index) {
        return token(index) == Token.QUOTED_NAME ? NameText.ofQuoted(text(index), '\\') : NameText.ofWord(text(index));
    }

    /** Whether a cast {@code ::} starts at this token. */
    boolean isCast(int index) {
        return isSymbol(index, ':') && isSymbol(index + 1, ':') && end(index) == start(index + 1);
    }

    /** How much deeper the text is nested behind this token: parentheses, brackets and {@code CASE ... END}. */
    int nesting(int index) {
        if (isSymbolOf(index, "([") || isWord(index, "CASE")) {
            return 1;
        }
        return isSymbolOf(index, ")]") || isWord(index, "END") ? -1 : 0;
    }

    /** The token that closes what this token opens; the last one when nothing does. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += nesting(i);
            if (depth == 0) {
                return i;
            }
        }
        return size() - 1;
    }

    private Entry at(int index) {
        return index >= 0 && index < entries.size() ? entries.get(index) : NOTHING;
    }
}
