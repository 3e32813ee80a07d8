package dev.whimbrel.dialect.postgres;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Errors of the server without the values of rows. It puts them, in every language, into the detail of a violated constraint, {@code
 * (email)=(ann@example.com)} or the whole row, after a colon into the context of a COPY, and in quotes into the message of an error in data
 * (PostgreSQL manual, 54.8 "Error and Notice Message Fields" and class 22 of its error codes).
 */
final class PostgresErrorValues {

    private static final Pattern KEY = Pattern.compile("\\)=\\(.*\\)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

    private PostgresErrorValues() {}

    static SQLException without(SQLException failure) {
        ServerErrorMessage server = PostgresErrors.serverMessage(failure);
        if (server == null) {
            return failure;
        }
        PSQLException masked = new PSQLException(new ServerErrorMessage(fields(server)));
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }

    /** As the server sends them: a letter and a text each. */
    private static String fields(ServerErrorMessage server) {
        StringBuilder fields = new StringBuilder();
        add(fields, 'S', server.getSeverity());
        add(fields, 'C', server.getSQLState());
        add(fields, 'M', message(server));
        add(fields, 'D', detail(server.getDetail()));
        add(fields, 'H', server.getHint());
        add(fields, 'W', place(server.getWhere()));
        add(fields, 's', server.getSchema());
        add(fields, 't', server.getTable());
        add(fields, 'c', server.getColumn());
        add(fields, 'd', server.getDatatype());
        add(fields, 'n', server.getConstraint());
        add(fields, 'F', server.getFile());
        add(fields, 'L', server.getLine() > 0 ? Integer.toString(server.getLine()) : null);
        add(fields, 'P', server.getPosition() > 0 ? Integer.toString(server.getPosition()) : null);
        add(fields, 'R', server.getRoutine());
        return fields.toString();
    }

    private static void add(StringBuilder fields, char field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.append(field).append(text).append('\0');
        }
    }

    private static @Nullable String message(ServerErrorMessage server) {
        String message = server.getMessage();
        boolean aboutData = String.valueOf(server.getSQLState()).startsWith("22");
        return message == null || !aboutData ? message : QUOTED.matcher(message).replaceAll("***");
    }

    /** The columns of a key stay; everything else that is told in detail may be a row. */
    private static @Nullable String detail(@Nullable String detail) {
        return detail == null || !KEY.matcher(detail).find()
                ? null
                : KEY.matcher(detail).replaceAll(")=(***)");
    }

    private static @Nullable String place(@Nullable String where) {
        return where == null ? null : QUOTED.matcher(where).replaceAll("***");
    }
}
