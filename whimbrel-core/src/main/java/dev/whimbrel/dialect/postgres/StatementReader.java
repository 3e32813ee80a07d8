package dev.whimbrel.dialect.postgres;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.postgres.PostgresLexer.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the words of one statement from front to back, as a grammar rule would. */
final class StatementReader {

    private final PostgresLexer lexer;

    StatementReader(String sql) {
        lexer = new PostgresLexer(new ScriptText(sql, new SourceLocation("statement", 1)), 0);
        lexer.next();
    }

    /** A name with at most one qualifier; a database in front of them is left out. */
    record QualifiedName(@Nullable String schema, String name) {}

    boolean atEnd() {
        return lexer.token() == Token.END;
    }

    boolean atLiteral() {
        return lexer.token() == Token.LITERAL;
    }

    boolean at(String word) {
        return lexer.isWord(word);
    }

    /** Where the current token starts. */
    int position() {
        return lexer.start();
    }

    void skip() {
        lexer.next();
    }

    /** The current word in upper case, taken; empty when it is no key word or unquoted name, which is taken all the same. */
    String takeWord() {
        String word = lexer.token() == Token.WORD ? SqlCharacters.upper(lexer.tokenText()) : "";
        lexer.next();
        return word;
    }

    /** The current token's text without quotes, taken. */
    String takeValue() {
        String value = lexer.tokenText().replace("'", "");
        skip();
        return value;
    }

    /** Takes these key words when all of them come next, else none. */
    boolean accept(String... words) {
        int start = lexer.start();
        for (String word : words) {
            if (!lexer.isWord(word)) {
                lexer.moveTo(start);
                lexer.next();
                return false;
            }
            lexer.next();
        }
        return true;
    }

    boolean acceptSymbol(char symbol) {
        boolean there = lexer.isSymbol(symbol);
        if (there) {
            lexer.next();
        }
        return there;
    }

    /** Moves to the key word, which counts only outside parentheses and not behind a dot; to the end when there is none. */
    void skipTo(String word) {
        int depth = 0;
        boolean behindDot = false;
        while (!atEnd() && !(depth == 0 && !behindDot && at(word))) {
            depth += lexer.isSymbol('(') ? 1 : lexer.isSymbol(')') ? -1 : 0;
            behindDot = lexer.isSymbol('.');
            skip();
        }
    }

    /** The name that comes next, taken; null when there is none. */
    @Nullable QualifiedName qualifiedName() {
        String schema = null;
        String name = name();
        while (name != null && acceptSymbol('.')) {
            schema = name;
            name = name();
        }
        return name == null ? null : new QualifiedName(schema, name);
    }

    private @Nullable String name() {
        String text = lexer.tokenText();
        if (lexer.token() == Token.WORD) {
            skip();
            return NameText.ofWord(text);
        }
        if (lexer.token() != Token.QUOTED_NAME) {
            return null;
        }
        skip();
        char escape = '\\';
        if (accept("UESCAPE") && atLiteral()) {
            escape = lexer.tokenText().charAt(1);
            skip();
        }
        return NameText.ofQuoted(text, escape);
    }

    /**
     * Takes a list such as {@code (a, b = 1, c 'x')} when one comes next. Keys are in upper case; a value has no quotes and is
     * empty when only the key is there.
     */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (!acceptSymbol('(')) {
            return options;
        }
        while (!atEnd() && !acceptSymbol(')')) {
            String key = takeWord();
            String value = "";
            while (!atEnd() && !lexer.isSymbol(',') && !lexer.isSymbol(')')) {
                value = takeValue();
            }
            options.put(key, value);
            acceptSymbol(',');
        }
        return options;
    }
}
