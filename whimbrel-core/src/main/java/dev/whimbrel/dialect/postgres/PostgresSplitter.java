package dev.whimbrel.dialect.postgres;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.postgres.PostgresLexer.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts PostgreSQL scripts as psql and the server do: at semicolons outside quotes, comments, parentheses and
 * {@code BEGIN ATOMIC} bodies, with the data of {@code COPY ... FROM stdin} taken along. The time is linear in the length of
 * the script.
 */
public final class PostgresSplitter implements Splitter {

    /** A splitter has no state; one can serve all threads. */
    public PostgresSplitter() {}

    @Override
    public List<ScriptStatement> split(String text, String file, int firstLine) {
        return split(text, file, firstLine, false);
    }

    @Override
    public List<ScriptStatement> splitDump(String text, String file, int firstLine) {
        return split(text, file, firstLine, true);
    }

    private static List<ScriptStatement> split(String text, String file, int firstLine, boolean dump) {
        ScriptText script = new ScriptText(text, new SourceLocation(file, firstLine));
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw script.malformed(
                    nul, "A NUL character, which PostgreSQL can't store. Save the file as UTF-8 without it.");
        }
        return new Scan(script, text.startsWith("\uFEFF") ? 1 : 0, dump).statements();
    }

    @Override
    public List<Integer> placeholders(String text, SourceLocation location) {
        List<Integer> offsets = new ArrayList<>();
        PostgresLexer lexer = new PostgresLexer(new ScriptText(text, location), 0);
        while (lexer.next() != Token.END) {
            if (lexer.isSymbol('{') && text.startsWith("}", lexer.end())) {
                offsets.add(lexer.start());
            }
        }
        return offsets;
    }

    @Override
    public StatementTraits classify(String sql) {
        return PostgresStatementClassifier.classify(sql);
    }

    /** One pass over one script. */
    private static final class Scan {

        private static final int NONE = -1;

        private final ScriptText script;
        private final boolean dump;
        private final PostgresLexer lexer;
        private final List<ScriptStatement> statements = new ArrayList<>();
        private final RoutineBody body = new RoutineBody();
        private int statementStart = NONE;
        private int statementEnd;
        private int parentheses;
        private int firstParenthesis;

        Scan(ScriptText script, int from, boolean dump) {
            this.script = script;
            this.dump = dump;
            this.lexer = new PostgresLexer(script, from);
        }

        List<ScriptStatement> statements() {
            while (lexer.next() != Token.END) {
                if (lexer.isSymbol('\\')) {
                    clientCommand();
                } else if (lexer.isSymbol(';') && parentheses == 0 && !body.isOpen()) {
                    body.token(lexer);
                    endStatement();
                } else {
                    insideStatement();
                }
            }
            refuseWhatIsOpen();
            endStatement();
            return List.copyOf(statements);
        }

        private void clientCommand() {
            ClientCommand command = new ClientCommand(script, lexer.start());
            if (statementStart != NONE || !command.isRestriction()) {
                throw command.refused();
            }
            lexer.moveTo(command.end());
        }

        private void insideStatement() {
            if (statementStart == NONE) {
                statementStart = lexer.start();
            }
            statementEnd = lexer.end();
            if (parentheses == 0) {
                body.token(lexer);
            }
            if (lexer.isSymbol('(') && parentheses++ == 0) {
                firstParenthesis = lexer.start();
            } else if (lexer.isSymbol(')') && parentheses > 0) {
                parentheses--;
            }
        }

        private void refuseWhatIsOpen() {
            if (parentheses > 0) {
                throw script.malformed(firstParenthesis, "The parenthesis that opens here is never closed. Add the ).");
            }
            if (body.isOpen()) {
                throw script.malformed(
                        body.opened(), "The BEGIN ATOMIC body that opens here is never closed. Close it with END;");
            }
        }

        private void endStatement() {
            if (statementStart == NONE) {
                return;
            }
            int start = statementStart;
            statementStart = NONE;
            String sql = script.text().substring(start, statementEnd);
            SourceLocation location = script.locationAt(start);
            if (!dump && changesQuoteRules(sql)) {
                throw script.malformed(
                        start,
                        "This would change how the quotes below it are read. Remove it, and write E'...' where a backslash escapes.");
            }
            String data = CopyFromClient.reads(sql) ? copyData(start) : null;
            statements.add(new ScriptStatement(sql, location, PostgresStatementClassifier.classify(sql), data));
        }

        private String copyData(int statement) {
            CopyFromClient.Data data = CopyFromClient.find(script, statement, lexer.end());
            lexer.moveTo(data.next());
            return script.text().substring(data.begin(), data.end());
        }

        /** {@code SET standard_conforming_strings = off}. */
        private static boolean changesQuoteRules(String sql) {
            StatementReader reader = new StatementReader(sql);
            if (!reader.accept("SET")) {
                return false;
            }
            if (!reader.accept("SESSION")) {
                reader.accept("LOCAL");
            }
            return reader.accept("STANDARD_CONFORMING_STRINGS")
                    && (reader.accept("TO") || reader.acceptSymbol('='))
                    && SqlCharacters.lower(reader.takeValue()).matches("of?f?|fa?l?s?e?|no?|0");
        }
    }
}
