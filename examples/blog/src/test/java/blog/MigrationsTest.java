package blog;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everyMigrationIsProvenAndOneLosesAColumnKnowingly() {
        List<Verification> results;
        try (TestDatabase scratch = TestServer.create()) {
            results = new Verifier(Blog.POSTGRES, Blog.migrations()).verify(Blog.connections(scratch), result -> {});
        }

        assertThat(results).hasSameSizeAs(Blog.migrations().list());
        assertThat(results)
                .filteredOn(result -> result.verdict() != Verdict.PROVEN)
                .singleElement()
                .satisfies(contract -> {
                    assertThat(contract.migration().name()).isEqualTo("rename-user-name-contract");
                    assertThat(contract.verdict()).as(contract.toString()).isEqualTo(Verdict.LOSSY);
                    assertThat(contract.losses()).containsExactly("the values of column public.users.name");
                });
    }
}
