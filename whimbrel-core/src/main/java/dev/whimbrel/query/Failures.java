package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.WorkSession;
import dev.whimbrel.query.internal.Statement;
import java.sql.SQLException;

/** What went wrong in the database, as errors of their own types. */
final class Failures {

    private Failures() {}

    static WhimbrelException of(Dialect dialect, Statement statement, SQLException cause) {
        WorkSession.Failure failure = dialect.explain(cause);
        ErrorCode code = failure.kind() == WorkSession.Failure.Kind.CONNECTION_LOST
                ? ErrorCode.CONNECTION_FAILED
                : ErrorCode.STATEMENT_FAILED;
        return new WhimbrelException(code, failure.message() + "\nin: " + statement.sql(), cause);
    }

    static WhimbrelException connection(Dialect dialect, SQLException cause) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED,
                "The database can't be reached: " + dialect.explain(cause).message(),
                cause);
    }
}
