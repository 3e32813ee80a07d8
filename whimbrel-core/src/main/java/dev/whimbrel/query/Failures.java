package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ViolatedConstraint;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What went wrong in the database, as errors of their own types. */
final class Failures {

    private Failures() {}

    static WhimbrelException of(Dialect dialect, Statement statement, SQLException cause) {
        return of(dialect, statement.sql(), withoutSecrets(dialect, statement, cause));
    }

    /** The failure itself, or where the statement has to do with secrets, one that tells no values. */
    static SQLException withoutSecrets(Dialect dialect, Statement statement, SQLException cause) {
        return statement.isSecret() ? dialect.withoutValues(cause) : cause;
    }

    /**
     * The error for a failure.
     *
     * @param in what failed: a statement, or the commit
     */
    static WhimbrelException of(Dialect dialect, String in, SQLException cause) {
        Optional<ViolatedConstraint> violated = dialect.violatedConstraint(cause);
        WorkSession.Failure failure = dialect.explain(cause);
        if (violated.isPresent()) {
            return ConstraintViolation.of(violated.get(), in + where(failure), cause);
        }
        String message = failure.message() + "\nin: " + in;
        if (dialect.isWorthRetrying(cause)) {
            return new SerializationFailure(message, cause);
        }
        return new WhimbrelException(code(failure.kind()), message, cause);
    }

    /** Where it was, as in which row of a load: the server tells it beside the message, which a violated constraint has none of. */
    private static String where(WorkSession.Failure failure) {
        return failure.message()
                .lines()
                .filter(line -> line.startsWith("Where: "))
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    private static ErrorCode code(WorkSession.Failure.Kind kind) {
        return switch (kind) {
            case CONNECTION_LOST -> ErrorCode.CONNECTION_FAILED;
            case LOCK_TIMEOUT -> ErrorCode.LOCK_TIMEOUT;
            case READ_ONLY -> ErrorCode.READ_ONLY;
            case NO_PERMISSION, ALREADY_THERE, FENCED, STATEMENT -> ErrorCode.STATEMENT_FAILED;
        };
    }

    static WhimbrelException connection(Dialect dialect, SQLException cause) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED,
                "The database can't be reached: " + dialect.explain(cause).message(),
                cause);
    }

    /**
     * Asks the catalog for what a failure didn't tell.
     *
     * @param connection one that is in no failed transaction
     */
    static void complete(Dialect dialect, Connection connection, Throwable failure) {
        for (Throwable each : causes(failure)) {
            if (each instanceof ConstraintViolation violation
                    && violation.columns().isEmpty()) {
                complete(dialect, connection, violation);
            }
        }
    }

    /** A failure and what caused it, each once: those that an application makes may go in a circle. */
    static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> causes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = failure; each != null && causes.add(each); ) {
            each = each.getCause();
        }
        return causes;
    }

    /** Whether it, or what caused it, is that others were in the way. */
    static boolean isWorthRetrying(Throwable failure) {
        return causes(failure).stream().anyMatch(SerializationFailure.class::isInstance);
    }

    private static void complete(Dialect dialect, Connection connection, ConstraintViolation violation) {
        Optional<ObjectName> table = violation.table();
        Optional<String> name = violation.constraint();
        if (table.isEmpty() || name.isEmpty()) {
            return;
        }
        try {
            violation.setColumns(dialect.constraintColumns(connection, table.get(), name.get()));
        } catch (SQLException e) {
            violation.addSuppressed(e);
        }
    }
}
