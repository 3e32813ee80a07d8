package dev.whimbrel.dialect.postgres;

/**
 * Statements that change how the statements after them work: {@code SET}, {@code RESET} and {@code SELECT set_config}. A file
 * means them for all that follows, also where its transaction has to end in between.
 */
final class SettingStatement {

    private SettingStatement() {}

    static boolean matches(String sql) {
        StatementReader reader = new StatementReader(sql);
        return switch (reader.takeWord()) {
            case "SET" -> !reader.at("TRANSACTION") && !reader.at("CONSTRAINTS");
            case "RESET" -> true;
            case "SELECT" -> {
                StatementReader.QualifiedName function = reader.qualifiedName();
                yield function != null && function.name().equals("set_config");
            }
            default -> false;
        };
    }

    /** The same for a session: outside of a transaction {@code SET LOCAL} does nothing. */
    static String forSession(String sql) {
        StatementReader reader = new StatementReader(sql);
        if (!reader.takeWord().equals("SET") || !reader.at("LOCAL")) {
            return sql;
        }
        reader.skip();
        return "SET " + sql.substring(reader.position());
    }
}
