package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Network;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A network that swallows everything and closes nothing: a runner ends all the same, in bounded time, and says why. */
class SilentNetworkTest {

    private final MigrationFixture fixture = new MigrationFixture();
    private final Network network = Network.open();

    @AfterEach
    void close() {
        network.close();
        fixture.close();
    }

    @Test
    void inTheMiddleOfAStatementTheHeartbeatNotices() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(600)");
        Background<List<Outcome>> runner = Background.start(this::migrate);
        fixture.sessions.awaitActive("SELECT pg_sleep");

        network.block();

        assertThatCode(runner::result, ErrorCode.LOCK_LOST).hasMessageContaining("Run it again");
        network.close();
        fixture.sessions.awaitNone();
        assertThat(fixture.tables()).isEmpty();
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void betweenStatementsTheHeartbeatNoticesToo() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int)").write(2, "two", "CREATE TABLE b (id int)");
        fixture.on(RunEvent.Finished.class, event -> network.block());

        assertThatCode(this::migrate, ErrorCode.LOCK_LOST).hasMessageContaining("Run it again");

        network.close();
        fixture.sessions.awaitNone();
        assertThat(fixture.tables()).containsExactly("a");
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void aRunnerThatWaitsForAnotherGivesUp() throws Exception {
        fixture.write(1, "one", "SELECT pg_sleep(2)");
        Background<List<Outcome>> first = Background.start(fixture::migrate);
        fixture.sessions.awaitActive("SELECT pg_sleep");
        Background<List<Outcome>> second = Background.start(this::migrate);
        Await.until(
                "the second runner waits",
                () -> !fixture.events(RunEvent.WaitingForLock.class).isEmpty());

        network.block();

        assertThatCode(second::result, ErrorCode.CONNECTION_FAILED);
        assertThat(first.result()).hasSize(1);
    }

    @Test
    void theConnectionsOfAPoolKeepTheirOwnTimeout() throws SQLException {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        try (Connection kept = fixture.database.connect()) {
            kept.setNetworkTimeout(Runnable::run, 12_345);
            MigratorSettings settings = MigrationFixture.withConnections(fixture.settings(), new KeptConnection(kept));
            assertThat(new Migrator(settings).status().pending()).isEqualTo(1);
            assertThat(kept.getNetworkTimeout()).isEqualTo(12_345);
            kept.setNetworkTimeout(Runnable::run, 0);
            assertThat(new Migrator(settings).status().pending()).isEqualTo(1);
            assertThat(kept.getNetworkTimeout()).isZero();
        }
    }

    /** A data source whose connection goes on living. */
    private record KeptConnection(Connection connection) implements ConnectionSource {

        @Override
        public Connection open(Map<String, String> properties) {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));
        }
    }

    @Test
    @Tag("slow")
    void beforeTheLockIsTakenTheServerMayBeSilentForHalfAMinute() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        CountDownLatch blocked = new CountDownLatch(1);
        Background<StatusReport> reading = Background.start(() -> status(properties -> {
            Connection connection = connections().open(properties);
            network.block();
            blocked.countDown();
            return connection;
        }));
        blocked.await();
        Background<StatusReport> connecting = Background.start(() -> status(connections()));

        assertThatCode(reading::result, ErrorCode.CONNECTION_FAILED).hasMessageContaining("can't be reached");
        assertThatCode(connecting::result, ErrorCode.CONNECTION_FAILED).hasMessageContaining("can't be reached");
    }

    private StatusReport status(ConnectionSource connections) {
        return new Migrator(MigrationFixture.withConnections(fixture.settings(), connections)).status();
    }

    private List<Outcome> migrate() {
        return new Migrator(MigrationFixture.withConnections(fixture.settings(), connections())
                        .withHeartbeat(Duration.ofMillis(200)))
                .migrate(null, Permissions.NONE);
    }

    private ConnectionSource connections() {
        return ConnectionSource.of(network.jdbcUrl(fixture.database), Map.of());
    }
}
