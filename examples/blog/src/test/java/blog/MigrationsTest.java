package blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whimbrel.migrate.run.Verification;
import dev.whimbrel.migrate.run.Verification.Verdict;
import dev.whimbrel.migrate.run.Verifier;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code whimbrel verify} does, as a test: each migration goes up, down and up again. */
class MigrationsTest {

    @Test
    void everyMigrationIsProvenAndTwoLoseValuesKnowingly() {
        List<Verification> results;
        try (TestDatabase scratch = TestServer.create()) {
            results = new Verifier(Blog.POSTGRES, Blog.migrations()).verify(Blog.connections(scratch), result -> {});
        }

        assertThat(results).hasSameSizeAs(Blog.migrations().list());
        assertThat(results)
                .filteredOn(result -> result.verdict() != Verdict.PROVEN)
                .allMatch(result -> result.verdict() == Verdict.LOSSY)
                .extracting(result -> result.migration().name(), Verification::losses)
                .containsExactly(
                        tuple(
                                "rename-user-name-backfill",
                                List.of(
                                        "the values of column public.users.display_name, which differ after up and down")),
                        tuple("rename-user-name-contract", List.of("the values of column public.users.name")));
    }
}
