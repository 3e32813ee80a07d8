package dev.whimbrel.query;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Notification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens until it is closed. */
public final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    /** How long the thread waits for messages before it looks whether it is to end. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Between attempts to connect again, in milliseconds; it doubles. */
    private static final long FIRST_WAIT = 100;

    private static final long LONGEST_WAIT = 10_000;

    private final Session session;
    private final List<String> channels;
    private final NotificationListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Subscription(Session session, List<String> channels, NotificationListener listener, Connection first) {
        this.session = session;
        this.channels = channels;
        this.listener = listener;
        thread = Thread.ofPlatform()
                .daemon()
                .name("whimbrel-listen-" + channels.get(0))
                .start(() -> listen(first));
    }

    static Subscription open(Session session, List<String> channels, NotificationListener listener) {
        return new Subscription(session, channels, listener, connect(session, channels));
    }

    private static Connection connect(Session session, List<String> channels) {
        Connection connection = session.open();
        try {
            connection.setAutoCommit(true);
            session.dialect().listen(connection, channels);
            return connection;
        } catch (SQLException e) {
            WhimbrelException failure = Failures.of(session.dialect(), "LISTEN", e);
            try {
                connection.close();
            } catch (SQLException more) {
                failure.addSuppressed(more);
            }
            throw failure;
        }
    }

    private void listen(Connection first) {
        Connection connection = first;
        while (connection != null && !isClosed()) {
            try {
                session.dialect().notifications(connection, LOOK).forEach(this::tell);
            } catch (SQLException e) {
                LOG.warn("Listening to {} was interrupted; connecting again", channels, e);
                release(connection);
                connection = reconnect();
            }
        }
        if (connection != null) {
            release(connection);
        }
    }

    private void tell(Notification notification) {
        if (isClosed()) {
            return;
        }
        try {
            listener.onNotification(notification);
        } catch (RuntimeException e) {
            LOG.error("A message on {} could not be handled", notification.channel(), e);
        }
    }

    /** Connects again; null when it is closed meanwhile. */
    private @Nullable Connection reconnect() {
        long wait = FIRST_WAIT;
        while (true) {
            try {
                Connection connection = connect(session, channels);
                tellReconnected();
                return connection;
            } catch (WhimbrelException e) {
                LOG.warn("Listening to {} can't go on yet: {}", channels, e.getMessage());
                if (closedWithin(wait)) {
                    return null;
                }
                wait = Math.min(LONGEST_WAIT, wait * 2);
            }
        }
    }

    private void tellReconnected() {
        try {
            listener.onReconnected();
        } catch (RuntimeException e) {
            LOG.error("What follows a new connection for {} failed", channels, e);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private boolean closedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
            return true;
        }
    }

    private void release(Connection connection) {
        try (connection) {
            if (!connection.isClosed()) {
                session.dialect().unlisten(connection);
            }
        } catch (SQLException e) {
            LOG.debug("The connection that listened to {} is gone", channels, e);
        }
    }

    /** Listens no longer. When it returns, no message is told any more. */
    @Override
    public void close() {
        closed.countDown();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
