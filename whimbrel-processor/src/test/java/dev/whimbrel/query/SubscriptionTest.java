package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Notification;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;

    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();

    @AfterAll
    static void close() {
        BLOG.close();
    }

    private Object next() throws InterruptedException {
        return received.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void messagesComeInTheirOrderWhateverTheChannelIsCalled() throws Exception {
        try (Subscription subscription = db.listen(received::add, "news", "Odd \"name\"; --")) {
            assertThat(subscription).isNotNull();
            db.notify("news", "one");
            db.notify("Odd \"name\"; --", "it's two");
            db.notify("other", "not for us");
            db.notify("news", "");

            assertThat(next()).isEqualTo(new Notification("news", "one"));
            assertThat(next()).isEqualTo(new Notification("Odd \"name\"; --", "it's two"));
            assertThat(next()).isEqualTo(new Notification("news", ""));
        }
    }

    @Test
    void aMessageOfATransactionGoesOutWithItsCommitOnly() throws Exception {
        try (Subscription subscription = db.listen(received::add, "news")) {
            assertThat(subscription).isNotNull();
            db.transaction(tx -> {
                tx.notify("news", "never");
                tx.setRollbackOnly();
            });
            db.transaction(tx -> {
                tx.notify("news", "then");
                assertThat(received).isEmpty();
            });

            assertThat(next()).isEqualTo(new Notification("news", "then"));
        }
    }

    @Test
    void aListenerThatThrowsGetsTheNextMessage() throws Exception {
        NotificationListener listener = message -> {
            received.add(message.payload());
            throw new IllegalStateException("on purpose");
        };
        try (Subscription subscription = db.listen(listener, "news")) {
            assertThat(subscription).isNotNull();
            db.notify("news", "one");
            db.notify("news", "two");

            assertThat(next()).isEqualTo("one");
            assertThat(next()).isEqualTo("two");
        }
    }

    @Test
    void aConnectionThatIsLostIsOpenedAgain() throws Exception {
        NotificationListener listener = new NotificationListener() {
            @Override
            public void onNotification(Notification notification) {
                received.add(notification.payload());
            }

            @Override
            public void onReconnected() {
                received.add("reconnected");
            }
        };
        try (Subscription subscription = db.listen(listener, "news")) {
            assertThat(subscription).isNotNull();
            BLOG.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND query LIKE 'LISTEN%'");

            assertThat(next()).isEqualTo("reconnected");
            db.notify("news", "again");
            assertThat(next()).isEqualTo("again");
        }
    }

    @Test
    void whatIsClosedIsToldNothing() throws Exception {
        Subscription subscription = db.listen(received::add, "news");
        subscription.close();
        subscription.close();
        db.notify("news", "late");
        try (Subscription other = db.listen(message -> received.add("other"), "news")) {
            assertThat(other).isNotNull();
            db.notify("news", "now");
            assertThat(next()).isEqualTo("other");
        }
        assertThat(received).isEmpty();
    }
}
