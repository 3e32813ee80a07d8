package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Notification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** LISTEN and what comes of it (PostgreSQL manual, LISTEN). */
final class PostgresNotifications {

    private PostgresNotifications() {}

    static void listen(Connection connection, List<String> channels) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            for (String channel : channels) {
                statement.execute("LISTEN " + PostgresDriver.quoteName(channel));
            }
        }
    }

    static void unlisten(Connection connection) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            statement.execute("UNLISTEN *");
        }
    }

    static List<Notification> await(Connection connection, Duration atMost) throws SQLException {
        PGConnection driver = connection.unwrap(PGConnection.class);
        PGNotification[] received = driver.getNotifications(Math.max(1, (int) atMost.toMillis()));
        List<Notification> notifications = new ArrayList<>();
        if (received != null) {
            for (PGNotification each : received) {
                notifications.add(new Notification(each.getName(), each.getParameter()));
            }
        }
        return notifications;
    }
}
