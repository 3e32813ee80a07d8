package dev.whimbrel.scratch.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The databases of a running server, seen by its superuser.
 *
 * @param port where the server listens on 127.0.0.1
 * @param password the superuser's password
 */
public record Databases(int port, String password) {

    static final String MAINTENANCE = "postgres";
    private static final int LONGEST_NAME = 63;
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String DATABASE_EXISTS = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String WRONG_PASSWORD = "28P01";

    /** For JDBC, with user and password. Encryption is off: the data never leaves the machine. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + encoded(database) + "?user=" + Cluster.SUPERUSER
                + "&password=" + password + "&sslmode=disable";
    }

    /** For psql and for drivers of other languages, with user and password. */
    public String url(String database) {
        return url(database, password);
    }

    /** As {@link #url}, with stars for the password. */
    public String maskedUrl(String database) {
        return url(database, "***");
    }

    private String url(String database, String shownPassword) {
        return "postgres://" + Cluster.SUPERUSER + ":" + shownPassword + "@127.0.0.1:" + port + "/" + encoded(database);
    }

    private static String encoded(String database) {
        return URLEncoder.encode(database, UTF_8).replace("+", "%20");
    }

    /** A new connection. */
    public Connection connect(String database) {
        try {
            return open(database);
        } catch (SQLException e) {
            throw connectionFailed(database, e);
        }
    }

    /** A new connection; a database that is not there is made first. */
    public Connection connectOrCreate(String database) {
        try {
            return open(database);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw connectionFailed(database, e);
            }
            create(database);
            return connect(database);
        }
    }

    private Connection open(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    private WhimbrelException connectionFailed(String database, SQLException e) {
        String cure = WRONG_PASSWORD.equals(e.getSQLState())
                ? " The password of the role " + Cluster.SUPERUSER + " was changed by hand: stop the server with"
                        + " `whimbrel db:stop` and delete server.properties in its folder, then the next command sets a new"
                        + " one."
                : "";
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED,
                "The embedded database can't be reached at " + maskedUrl(database) + ": " + sentence(e) + cure,
                e);
    }

    /**
     * Makes a database.
     *
     * @return false when it was there already
     */
    public boolean create(String database) {
        String name = quoted(database);
        try (Connection connection = connect(MAINTENANCE);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
            return true;
        } catch (SQLException e) {
            // Of two commands that make it at once, one may fail on the catalog's index instead.
            if (DATABASE_EXISTS.equals(e.getSQLState()) || UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw failed("The database " + database + " can't be made", e);
        }
    }

    /**
     * Drops a database and cuts off whoever uses it.
     *
     * @return false when it was not there
     */
    public boolean drop(String database) {
        String name = quoted(database);
        try (Connection connection = connect(MAINTENANCE);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            return true;
        } catch (SQLException e) {
            if (NO_SUCH_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw failed("The database " + database + " can't be dropped", e);
        }
    }

    /** The names of all databases but PostgreSQL's own, in alphabetical order. */
    public List<String> list() {
        try (Connection connection = connect(MAINTENANCE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database"
                        + " WHERE NOT datistemplate AND datname <> 'postgres' ORDER BY datname")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw failed("The databases can't be listed", e);
        }
    }

    private static String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private static WhimbrelException failed(String what, SQLException e) {
        return new WhimbrelException(ErrorCode.STATEMENT_FAILED, what + ": " + sentence(e), e);
    }

    private static String quoted(String database) {
        if (database.getBytes(UTF_8).length > LONGEST_NAME) {
            throw new WhimbrelException(
                    ErrorCode.NAME_TOO_LONG,
                    "The database name " + database + " is longer than the " + LONGEST_NAME
                            + " bytes that PostgreSQL keeps of a name. Choose a shorter one.");
        }
        if (database.isEmpty() || database.indexOf('\0') >= 0) {
            throw new WhimbrelException(
                    ErrorCode.USAGE, "A database name has at least one character, and none of them is NUL.");
        }
        return '"' + database.replace("\"", "\"\"") + '"';
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Databases[" + maskedUrl("") + "]";
    }
}
