package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/** Tells why a connection could not be made, and what helps. */
final class ConnectionFailure {

    private final ServerUrl url;
    private final String source;

    /**
     * About a URL.
     *
     * @param source where the URL comes from, so that a person knows what to change
     */
    ConnectionFailure(ServerUrl url, String source) {
        this.url = url;
        this.source = source;
    }

    WhimbrelException of(SQLException failure) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED,
                "No connection to " + url.shown() + ": " + reason(failure) + "\n" + cure(failure)
                        + "\nThe address comes from " + source + ".",
                failure);
    }

    private String reason(SQLException failure) {
        Throwable root = root(failure);
        if (root instanceof UnknownHostException) {
            return "there is no host of that name.";
        }
        if (isTimeout(failure)) {
            return "the host does not answer.";
        }
        if (root instanceof ConnectException || root instanceof NoRouteToHostException) {
            return "nothing listens there.";
        }
        return String.valueOf(failure.getMessage()).strip();
    }

    private String cure(SQLException failure) {
        Throwable root = root(failure);
        if (root instanceof UnknownHostException) {
            return "Check the host in the address.";
        }
        if (isTimeout(failure) || root instanceof NoRouteToHostException) {
            return "Check host and port, and whether a firewall is between.";
        }
        if (root instanceof ConnectException) {
            return "Start the server, or check host and port; url = \"embedded\" needs no server.";
        }
        if (root instanceof SSLException) {
            return "Check sslmode and the certificates; sslmode=disable does without encryption.";
        }
        return switch (String.valueOf(failure.getSQLState())) {
            case "3D000" -> "Create it with: whimbrel db:create";
            case "28P01" -> "Check user and password; PGPASSWORD and ~/.pgpass work too.";
            case "28000" -> "Check the user and the server's pg_hba.conf; it may ask for sslmode=require.";
            case "08004" -> "Give a password in the address, in PGPASSWORD or in ~/.pgpass, and check sslmode.";
            case "53300" -> "Too many clients are connected: close some, or raise max_connections.";
            case "57P03" -> "The server is starting or stopping: try again in a moment.";
            default -> "Check the address and the server's log.";
        };
    }

    private static boolean isTimeout(SQLException failure) {
        return root(failure) instanceof SocketTimeoutException
                || String.valueOf(failure.getMessage()).contains("timed out");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
