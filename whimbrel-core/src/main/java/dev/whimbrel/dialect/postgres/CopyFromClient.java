package dev.whimbrel.dialect.postgres;

/** {@code COPY ... FROM stdin} and its data, which stand in a script below the statement, up to a line {@code \.}. */
final class CopyFromClient {

    private CopyFromClient() {}

    /** Whether the statement reads data from the client; to the server, {@code FROM stdout} is the same. */
    static boolean reads(String sql) {
        StatementReader reader = new StatementReader(sql);
        if (!reader.accept("COPY")) {
            return false;
        }
        reader.skipTo("FROM");
        return reader.accept("FROM") && (reader.at("STDIN") || reader.at("STDOUT"));
    }

    /** The offsets of the data's begin, of its end, and of what follows the closing line. */
    record Data(int begin, int end, int next) {}

    /**
     * Finds the data of a statement.
     *
     * @param statement the offset of the statement, which an error points at
     * @param terminator the offset behind its semicolon
     */
    static Data find(ScriptText script, int statement, int terminator) {
        String text = script.text();
        int begin = text.indexOf('\n', terminator) + 1;
        String rest = begin == 0 ? "" : text.substring(terminator, begin).strip();
        if (!rest.isEmpty() && !rest.startsWith("--")) {
            throw script.malformed(
                    terminator,
                    "The data of COPY ... FROM stdin starts on the next line, but there is "
                            + "more in this one. Put a line break behind the semicolon.");
        }
        int line = begin;
        while (begin > 0 && line < text.length()) {
            int next = text.indexOf('\n', line) + 1;
            int end = next == 0 ? text.length() : next;
            if (text.startsWith("\\.", line) && text.substring(line + 2, end).matches("\r?\n?")) {
                return new Data(begin, line, end);
            }
            line = end;
        }
        throw script.malformed(
                statement, "The data of COPY ... FROM stdin that starts here has no end. Close it with a line \\.");
    }
}
