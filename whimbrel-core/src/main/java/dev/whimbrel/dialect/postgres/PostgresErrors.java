package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.dialect.WorkSession.Failure.Kind;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server's error codes mean to a runner (PostgreSQL manual, appendix "PostgreSQL Error Codes").
 */
final class PostgresErrors {

    private static final String KEPT_DEFAULT =
            "The default is stored in the column's old type. Say it in the same change: type(from, to).defaultTo(from, to);"
                    + " in SQL, DROP DEFAULT before and SET DEFAULT after the new type.";

    private PostgresErrors() {}

    static Failure explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        ServerErrorMessage server = serverMessage(failure);
        int position = server == null ? 0 : server.getPosition();
        return new Failure(kind(state, server), state, text(failure, server), position);
    }

    private static Kind kind(String state, @Nullable ServerErrorMessage server) {
        if (state.startsWith("08")) {
            return Kind.CONNECTION_LOST;
        }
        return switch (state) {
            case "55P03", "40P01" -> Kind.LOCK_TIMEOUT;
            case "57P01", "57P02", "57P03", "25P03", "57P05", "25P04" -> Kind.CONNECTION_LOST;
            case "25006" -> Kind.READ_ONLY;
            case "42501" -> Kind.NO_PERMISSION;
            case "42P06", "42P07", "42701", "42710", "42723" -> Kind.ALREADY_THERE;
            case "22P02" -> failedCheck(server) ? Kind.FENCED : Kind.STATEMENT;
            default -> Kind.STATEMENT;
        };
    }

    /** The check of the lock is a text that is no number. */
    private static boolean failedCheck(@Nullable ServerErrorMessage server) {
        return server != null
                && server.getMessage() != null
                && server.getMessage().contains(PostgresSessionTexts.LOCK_LOST);
    }

    static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException fromServer && fromServer.getServerErrorMessage() != null) {
                return fromServer.getServerErrorMessage();
            }
        }
        return null;
    }

    private static String text(SQLException failure, @Nullable ServerErrorMessage server) {
        if (server == null || server.getMessage() == null) {
            return String.valueOf(failure.getMessage());
        }
        if (failedCheck(server)) {
            return PostgresSessionTexts.LOCK_LOST;
        }
        StringBuilder text = new StringBuilder(server.getMessage());
        appendLine(text, "Detail", server.getDetail());
        appendLine(text, "Hint", keptDefault(server) ? KEPT_DEFAULT : server.getHint());
        appendLine(text, "Where", server.getWhere());
        return text.toString();
    }

    /** The server's routine tells this case apart, whatever language its messages are in. */
    private static boolean keptDefault(ServerErrorMessage server) {
        return "42804".equals(server.getSQLState()) && "ATExecAlterColumnType".equals(server.getRoutine());
    }

    private static void appendLine(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append('\n').append(label).append(": ").append(value);
        }
    }
}
