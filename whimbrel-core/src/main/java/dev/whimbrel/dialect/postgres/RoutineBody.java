package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.postgres.PostgresLexer.Token;

/**
 * Knows whether a semicolon stands inside a {@code BEGIN ATOMIC ... END} body of an SQL-standard function or procedure.
 *
 * <p>By the server's grammar such a body follows {@code CREATE [OR REPLACE] FUNCTION | PROCEDURE} only, its statements end
 * with a semicolon each, and no statement starts with {@code END}. So the body's own {@code END} is the one where a statement
 * could start; the {@code END} of a {@code CASE} and a column of that name never stand there, and need no counting.
 */
final class RoutineBody {

    /** How far the words of the current statement, or of the current statement of the body, led. */
    private enum Words {
        START,
        CREATE,
        CREATE_OR,
        CREATE_OR_REPLACE,
        ROUTINE,
        ROUTINE_BEGIN,
        OTHER
    }

    private Words words = Words.START;
    private int depth;
    private int opened;

    boolean isOpen() {
        return depth > 0;
    }

    /** Where the outermost open body begins. */
    int opened() {
        return opened;
    }

    /** Takes note of a token outside parentheses. A semicolon starts the next statement, of the body or of the script. */
    void token(PostgresLexer lexer) {
        words = lexer.isSymbol(';') ? Words.START : lexer.token() == Token.WORD ? word(lexer) : other();
        if (words == Words.ROUTINE_BEGIN && depth == 0) {
            opened = lexer.start();
        }
    }

    private Words other() {
        return words == Words.ROUTINE || words == Words.ROUTINE_BEGIN ? Words.ROUTINE : Words.OTHER;
    }

    private Words word(PostgresLexer lexer) {
        return switch (words) {
            case START -> {
                if (lexer.isWord("END") && depth > 0) {
                    depth--;
                }
                yield lexer.isWord("CREATE") ? Words.CREATE : Words.OTHER;
            }
            case CREATE -> lexer.isWord("OR") ? Words.CREATE_OR : routine(lexer);
            case CREATE_OR -> lexer.isWord("REPLACE") ? Words.CREATE_OR_REPLACE : Words.OTHER;
            case CREATE_OR_REPLACE -> routine(lexer);
            case ROUTINE -> lexer.isWord("BEGIN") ? Words.ROUTINE_BEGIN : Words.ROUTINE;
            case ROUTINE_BEGIN -> {
                if (lexer.isWord("ATOMIC")) {
                    depth++;
                    yield Words.START;
                }
                yield lexer.isWord("BEGIN") ? Words.ROUTINE_BEGIN : Words.ROUTINE;
            }
            case OTHER -> Words.OTHER;
        };
    }

    private static Words routine(PostgresLexer lexer) {
        return lexer.isWord("FUNCTION") || lexer.isWord("PROCEDURE") ? Words.ROUTINE : Words.OTHER;
    }
}
