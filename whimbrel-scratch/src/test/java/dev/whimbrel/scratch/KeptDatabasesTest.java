package dev.whimbrel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeptDatabasesTest {

    @RegisterExtension
    static final ProjectFolder PROJECT = ProjectFolder.shared();

    private static ScratchDatabase scratch(RunningServer server, String content) throws SQLException {
        ScratchDatabase database = server.createScratch();
        try (Connection connection = database.connect()) {
            Sql.execute(connection, "CREATE TABLE t AS SELECT '" + content + "' AS content");
        }
        return database;
    }

    private static String content(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Sql.value(connection, "SELECT content FROM t");
        }
    }

    @Test
    void whatIsKeptOutlivesItsMakerAndNobodyConnectsToIt() throws SQLException {
        try (RunningServer server = PROJECT.server().start()) {
            scratch(server, "first").keep("a1", 3);
        }
        try (RunningServer server = PROJECT.server().start()) {
            assertThat(server.keptDatabases()).contains("a1");
            assertThat(server.databases()).noneMatch(name -> name.contains("whimbrel"));
            assertThatThrownBy(() -> server.connect("whimbrel_kept_a1").close()).isInstanceOf(WhimbrelException.class);

            try (ScratchDatabase one = server.createScratchLike("a1").orElseThrow();
                    ScratchDatabase other = server.createScratchLike("a1").orElseThrow()) {
                try (Connection connection = one.connect()) {
                    Sql.execute(connection, "UPDATE t SET content = 'changed'");
                }
                assertThat(content(other)).isEqualTo("first");
            }
            assertThat(server.createScratchLike("nothing")).isEmpty();
        }
    }

    @Test
    void aCopyMayBeKeptWhileTheDatabaseIsUsedOn() throws SQLException {
        try (RunningServer server = PROJECT.server().start();
                ScratchDatabase database = scratch(server, "then")) {
            database.keepCopy("b1", 3);
            try (Connection connection = database.connect()) {
                Sql.execute(connection, "UPDATE t SET content = 'now'");
            }
            try (ScratchDatabase copy = server.createScratchLike("b1").orElseThrow()) {
                assertThat(content(copy)).isEqualTo("then");
            }
        }
    }

    @Test
    void whatIsTakenIsNobodyElsesUntilItIsKeptAgain() throws SQLException {
        try (RunningServer server = PROJECT.server().start()) {
            scratch(server, "taken").keep("e1", 3);

            ScratchDatabase taken = server.takeKept("e1").orElseThrow();
            assertThat(content(taken)).isEqualTo("taken");
            assertThat(server.takeKept("e1")).isEmpty();
            assertThat(server.createScratchLike("e1")).isEmpty();

            taken.keep("e1", 3);
            server.takeKept("e1").orElseThrow().close();
            assertThat(server.keptDatabases()).doesNotContain("e1");
        }
    }

    @Test
    void thoseThatWereNotUsedForTheLongestTimeGo() throws SQLException {
        try (RunningServer server = PROJECT.server().start()) {
            scratch(server, "1").keep("c1", 2);
            scratch(server, "2").keep("c2", 2);
            server.createScratchLike("c1").orElseThrow().close();

            scratch(server, "3").keep("c3", 2);

            assertThat(server.keptDatabases()).containsExactly("c3", "c1");
        }
    }

    @Test
    void severalMayKeepAndCopyTheSameAtOnce() throws SQLException {
        try (RunningServer first = PROJECT.server().start();
                RunningServer second = PROJECT.server().start()) {
            List<CompletableFuture<Void>> users = Stream.of(first, second, first, second)
                    .map(server -> CompletableFuture.runAsync(() -> {
                        try {
                            scratch(server, "same").keep("d1", 1);
                            try (ScratchDatabase copy =
                                    server.createScratchLike("d1").orElseThrow()) {
                                assertThat(content(copy)).isEqualTo("same");
                            }
                        } catch (SQLException e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .toList();

            users.forEach(CompletableFuture::join);

            assertThat(first.keptDatabases()).containsExactly("d1");
            assertThat(first.databases()).noneMatch(name -> name.contains("scratch"));
        }
    }

    @Test
    void aServerThatIsThrownAwayKeepsNothing() {
        try (RunningServer server = ScratchServer.start();
                RunningServer kept = PROJECT.server().start()) {
            assertThat(server.keepsDatabases()).isFalse();
            assertThat(kept.keepsDatabases()).isTrue();
        }
    }
}
