package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.postgres.PostgresLexer.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name that PostgreSQL gives to an expression among the keys of an index, from which it makes the index's name: a
 * function's name, a column's name, or that of the type it is cast to. The rules are those of {@code FigureIndexColname} in
 * {@code src/backend/parser/parse_target.c}. An expression of any other form has no name.
 */
final class ExpressionName {

    private static final Set<String> OPERATOR_WORDS = Set.of(
            "AND",
            "OR",
            "NOT",
            "IS",
            "ISNULL",
            "NOTNULL",
            "IN",
            "LIKE",
            "ILIKE",
            "SIMILAR",
            "BETWEEN",
            "OPERATOR",
            "OVERLAPS");

    private static final String OPERATOR_SYMBOLS = "+-*/<>=~!@#%^&|`?";

    private final SqlTokens tokens;

    private ExpressionName(SqlTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A name, and whether it stays when the expression is cast to another type.
     *
     * @param strong false for the name of a type and for {@code case}, which a cast around them replaces
     */
    private record Name(String text, boolean strong) {}

    /** The name of an expression; {@code expr} when it has none. */
    static String of(String expression) {
        SqlTokens tokens = new SqlTokens(expression);
        Name name = new ExpressionName(tokens).find(0, tokens.size());
        return name == null ? "expr" : name.text();
    }

    private @Nullable Name find(int from, int to) {
        if (from >= to) {
            return null;
        }
        if (tokens.isSymbol(from, '(') && tokens.closing(from) == to - 1) {
            return firstAt(from + 1, to - 1, ",") < 0 ? find(from + 1, to - 1) : new Name("row", true);
        }
        if (hasOperator(from, to)) {
            return null;
        }
        if (isTimeZone(lastWord(from, to, "AT"))) {
            return new Name("timezone", true);
        }
        int collate = lastWord(from, to, "COLLATE");
        return collate >= 0 ? find(from, collate) : castOrPrimary(from, to);
    }

    private @Nullable Name castOrPrimary(int from, int to) {
        int cast = lastCast(from, to);
        if (cast >= 0) {
            return cast(find(from, cast), cast + 2, to);
        }
        if (tokens.isSymbol(to - 1, ']')) {
            int open = opening(from, to - 1);
            return tokens.isWord(open - 1, "ARRAY") ? new Name("array", true) : find(from, open);
        }
        if (tokens.isWord(from, "CASE")) {
            int otherwise = elseOf(from, to);
            Name name = otherwise < 0 ? null : find(otherwise + 1, to - 1);
            return name != null && name.strong() ? name : new Name("case", false);
        }
        return primary(from, to);
    }

    private @Nullable Name primary(int from, int to) {
        if (tokens.isName(to - 1) && (to - 1 == from || tokens.isSymbol(to - 2, '.'))) {
            return isConstant(to - 1) ? null : new Name(tokens.name(to - 1), true);
        }
        if (tokens.isSymbol(to - 1, ')')) {
            int open = opening(from, to - 1);
            return tokens.isName(open - 1) ? call(open - 1, open + 1, to - 1) : null;
        }
        boolean typedLiteral = tokens.isName(from) && lastLiteral(from, to) > from;
        return typedLiteral ? new Name(TypeWords.catalogName(tokens, from, lastLiteral(from, to)), false) : null;
    }

    private @Nullable Name call(int function, int from, int to) {
        String name = tokens.name(function);
        if (tokens.token(function) == Token.QUOTED_NAME || tokens.isSymbol(function - 1, '.')) {
            return new Name(name, true);
        }
        return switch (name) {
            case "cast" -> {
                int as = lastWord(from, to, "AS");
                yield cast(find(from, as), as + 1, to);
            }
            case "trim" ->
                new Name(
                        tokens.isWord(from, "LEADING") ? "ltrim" : tokens.isWord(from, "TRAILING") ? "rtrim" : "btrim",
                        true);
            default -> new Name(name, true);
        };
    }

    private Name cast(@Nullable Name inner, int from, int to) {
        return inner != null && inner.strong() ? inner : new Name(TypeWords.catalogName(tokens, from, to), false);
    }

    private boolean hasOperator(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += tokens.nesting(i);
            boolean operator = tokens.isSymbolOf(i, OPERATOR_SYMBOLS)
                    || (tokens.token(i) == Token.WORD && OPERATOR_WORDS.contains(SqlCharacters.upper(tokens.text(i))));
            if (depth == 0 && operator && !tokens.isSymbol(i - 1, '.')) {
                return true;
            }
        }
        return false;
    }

    private boolean isConstant(int index) {
        return tokens.isWord(index, "TRUE") || tokens.isWord(index, "FALSE") || tokens.isWord(index, "NULL");
    }

    private boolean isTimeZone(int at) {
        return at >= 0 && (tokens.isWord(at + 1, "TIME") || tokens.isWord(at + 1, "LOCAL"));
    }

    private int lastWord(int from, int to, String word) {
        int depth = 0;
        int found = -1;
        for (int i = from; i < to; i++) {
            depth += tokens.nesting(i);
            found = depth == 0 && i > from && tokens.isWord(i, word) ? i : found;
        }
        return found;
    }

    private int lastCast(int from, int to) {
        int depth = 0;
        int found = -1;
        for (int i = from; i < to; i++) {
            depth += tokens.nesting(i);
            found = depth == 0 && tokens.isCast(i) ? i : found;
        }
        return found;
    }

    private int firstAt(int from, int to, String symbols) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += tokens.nesting(i);
            if (depth == 0 && tokens.isSymbolOf(i, symbols)) {
                return i;
            }
        }
        return -1;
    }

    private int elseOf(int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            depth += tokens.nesting(i);
            if (depth == 1 && tokens.isWord(i, "ELSE")) {
                return i;
            }
        }
        return -1;
    }

    private int lastLiteral(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (tokens.token(i) == Token.LITERAL) {
                return i;
            }
        }
        return -1;
    }

    private int opening(int from, int close) {
        for (int i = from; i < close; i++) {
            if (tokens.nesting(i) > 0 && tokens.closing(i) == close) {
                return i;
            }
        }
        return from;
    }
}
