package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.postgres.PostgresLexer.Token;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that an expression names. It is not parsed: names of functions, types and qualifiers are told apart by what
 * stands next to them, which is exact when the table's columns are known and a good guess otherwise.
 */
final class ExpressionColumns {

    /** Words that can't be a column without quotes, or mean something else where they stand in an expression. */
    private static final Set<String> KEY_WORDS = Set.of(
            "ALL",
            "AND",
            "ANY",
            "ARRAY",
            "AS",
            "ASYMMETRIC",
            "BETWEEN",
            "BOTH",
            "CASE",
            "CAST",
            "COLLATE",
            "CURRENT_CATALOG",
            "CURRENT_DATE",
            "CURRENT_ROLE",
            "CURRENT_SCHEMA",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "DISTINCT",
            "ELSE",
            "END",
            "ESCAPE",
            "FALSE",
            "FOR",
            "FROM",
            "ILIKE",
            "IN",
            "IS",
            "ISNULL",
            "LEADING",
            "LIKE",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "NOT",
            "NOTNULL",
            "NULL",
            "ON",
            "OPERATOR",
            "OR",
            "OVERLAPS",
            "PLACING",
            "SESSION_USER",
            "SIMILAR",
            "SOME",
            "SYMMETRIC",
            "SYSTEM_USER",
            "THEN",
            "TO",
            "TRAILING",
            "TRUE",
            "USER",
            "USING",
            "VARIADIC",
            "WHEN",
            "WITH");

    /** Words that go on a type's name. */
    private static final Set<String> TYPE_WORDS = Set.of(
            "PRECISION",
            "VARYING",
            "WITH",
            "WITHOUT",
            "TIME",
            "ZONE",
            "YEAR",
            "MONTH",
            "DAY",
            "HOUR",
            "MINUTE",
            "SECOND",
            "TO");

    private final SqlTokens tokens;
    private final @Nullable Set<String> known;
    private final Set<String> found = new LinkedHashSet<>();

    private ExpressionColumns(SqlTokens tokens, @Nullable Set<String> known) {
        this.tokens = tokens;
        this.known = known;
    }

    /**
     * The columns, in the order of their first use.
     *
     * @param known the table's columns; null when nobody knows them
     */
    static Set<String> of(String expression, @Nullable Set<String> known) {
        ExpressionColumns columns = new ExpressionColumns(new SqlTokens(expression), known);
        columns.scan();
        return columns.found;
    }

    private void scan() {
        int i = 0;
        while (i < tokens.size()) {
            if (tokens.isCast(i)) {
                i = afterType(i + 2);
            } else if (tokens.isWord(i, "AS")) {
                i = afterType(i + 1);
            } else if (tokens.isWord(i, "COLLATE")) {
                i = afterQualifiedName(i + 1);
            } else if (tokens.isWord(i, "AT") && tokens.isWord(i + 1, "TIME")) {
                i += 3;
            } else if (tokens.isWord(i, "EXTRACT") && tokens.isSymbol(i + 1, '(')) {
                i += 3;
            } else {
                if (isColumn(i)) {
                    found.add(tokens.name(i));
                }
                i++;
            }
        }
    }

    private boolean isColumn(int index) {
        if (!tokens.isName(index)
                || tokens.isSymbol(index + 1, '(')
                || tokens.isSymbol(index + 1, '.')
                || tokens.token(index + 1) == Token.LITERAL
                || (tokens.isSymbol(index - 1, '.') && tokens.isSymbol(index - 2, ')'))) {
            return false;
        }
        boolean keyWord =
                tokens.token(index) == Token.WORD && KEY_WORDS.contains(SqlCharacters.upper(tokens.text(index)));
        return !keyWord && (known == null || known.contains(tokens.name(index)));
    }

    private int afterType(int from) {
        int i = afterQualifiedName(from);
        while (tokens.isSymbolOf(i, "([")
                || (tokens.token(i) == Token.WORD && TYPE_WORDS.contains(SqlCharacters.upper(tokens.text(i))))) {
            i = tokens.isSymbolOf(i, "([") ? tokens.closing(i) + 1 : i + 1;
        }
        return i;
    }

    private int afterQualifiedName(int from) {
        int i = from;
        while (tokens.isSymbol(i + 1, '.')) {
            i += 2;
        }
        return i + 1;
    }
}
