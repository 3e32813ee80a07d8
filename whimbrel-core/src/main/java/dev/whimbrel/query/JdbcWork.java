package dev.whimbrel.query;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done with a connection.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface JdbcWork<T> {

    /** Does it. */
    T run(Connection connection) throws SQLException;
}
