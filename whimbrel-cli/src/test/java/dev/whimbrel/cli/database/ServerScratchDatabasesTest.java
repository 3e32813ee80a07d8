package dev.whimbrel.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerScratchDatabasesTest {

    private TestDatabase database;

    @BeforeEach
    void aDatabase() {
        database = TestServer.create();
    }

    @AfterEach
    void nothingIsLeft() {
        try (ServerScratchDatabases sweeping = beside("postgres")) {
            sweeping.create();
        }
        assertThat(scratch()).isEmpty();
        database.close();
    }

    private ServerScratchDatabases beside(String user) {
        return new ServerScratchDatabases(
                new ServerUrl("localhost:" + TestServer.port(), database.name(), Map.of("user", user)),
                "a test",
                new OpenConnections());
    }

    private List<@Nullable String> scratch() {
        return database.queryStrings("SELECT datname FROM pg_database WHERE datname LIKE 'whimbrel_scratch%'");
    }

    /** Ends the sessions of everything that was made so far as a kill of its process would, and waits until they are gone. */
    private void kill() {
        String sessions = " FROM pg_stat_activity WHERE application_name = 'whimbrel scratch databases'";
        database.queryStrings("SELECT pg_terminate_backend(pid)" + sessions);
        Await.until("the sessions are gone", () -> database.queryLong("SELECT count(*)" + sessions) == 0);
    }

    @Test
    void whatAKilledProcessHasLeftIsDroppedByTheNextOne() {
        beside("postgres").create();
        beside("postgres").create();
        kill();
        List<@Nullable String> left = scratch();

        try (ServerScratchDatabases next = beside("postgres")) {
            next.create();
            assertThat(left).hasSize(2);
            assertThat(scratch()).hasSize(1).doesNotContainAnyElementsOf(left);
        }
    }

    @Test
    void whatAnotherProcessIsAtWorkWithStaysThoughNobodyIsConnectedToIt() {
        try (ServerScratchDatabases one = beside("postgres");
                ServerScratchDatabases other = beside("postgres")) {
            one.create();
            List<@Nullable String> first = scratch();
            other.create();

            assertThat(scratch()).hasSize(2).containsAll(first);
        }
    }

    @Test
    void aDatabaseThatSomebodyIsConnectedToStays() throws SQLException {
        ScratchDatabase left = beside("postgres").create();
        try (Connection looking = left.open(Map.of());
                ServerScratchDatabases next = beside("postgres")) {
            kill();
            next.create();

            assertThat(looking.isValid(5)).isTrue();
            assertThat(scratch()).hasSize(2);
        }
    }

    @Test
    void theDatabasesOfAnotherRoleStay() {
        TestServer.executeOnServer("CREATE ROLE scratch_maker LOGIN CREATEDB");
        try {
            beside("scratch_maker").create();
            kill();
            try (ServerScratchDatabases next = beside("postgres")) {
                next.create();
                assertThat(scratch()).hasSize(2);
            }
            try (ServerScratchDatabases own = beside("scratch_maker")) {
                own.create();
                assertThat(scratch()).hasSize(1);
            }
        } finally {
            TestServer.executeOnServer("DROP ROLE scratch_maker");
        }
    }

    @Test
    void aDatabaseOfALikeNameIsNotOurs() {
        String name = "whimbrel_scratch_of_ann";
        TestServer.executeOnServer("CREATE DATABASE " + name);
        try (ServerScratchDatabases next = beside("postgres")) {
            next.create();
            assertThat(scratch()).contains(name);
        } finally {
            TestServer.executeOnServer("DROP DATABASE " + name);
        }
    }

    @Test
    void theSessionThatMarksThemHoldsNobodyUp() {
        try (ServerScratchDatabases databases = beside("postgres")) {
            databases.create();

            assertThat(database.queryStrings("SELECT backend_xmin FROM pg_stat_activity"
                            + " WHERE application_name = 'whimbrel scratch databases'"))
                    .containsExactly((String) null);
        }
    }
}
