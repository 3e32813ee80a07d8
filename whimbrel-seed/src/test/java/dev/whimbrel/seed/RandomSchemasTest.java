package dev.whimbrel.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.testing.RandomSchema;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the tables are like: rows are written, each as the constraints want it, or nothing is and the reason is said. */
class RandomSchemasTest {

    private static final PostgresDialect POSTGRES = new PostgresDialect();

    @Test
    void rowsAreWrittenOrTheReasonIsSaid() {
        int written = 0;
        for (int seed = 1; seed <= 15; seed++) {
            written += seed(seed) ? 1 : 0;
        }
        // Booleans and enums that are unique have no room for so many rows.
        assertThat(written).isGreaterThan(8);
    }

    @Test
    @Tag("slow")
    void soItIsForManySchemas() {
        for (int seed = 1000; seed < 1120; seed++) {
            seed(seed);
        }
    }

    /** Whether rows were written. */
    private static boolean seed(int seed) {
        Schema schema = new RandomSchema(seed).nextWithTables();
        try (TestDatabase database = TestServer.create()) {
            for (Change change : SchemaBuilding.changes(schema)) {
                for (Sql sql : POSTGRES.renderer("public").render(change)) {
                    database.execute(sql.text());
                }
            }
            Seeder seeder =
                    Seeder.of(ConnectionSource.of(database.jdbcUrl(), Map.of())).random(seed);
            schema.tables().keySet().forEach(table -> seeder.rows(table.schema() + "." + table.name(), 25));
            try {
                seeder.run();
            } catch (WhimbrelException refused) {
                assertThat(refused.code()).as("schema %s: %s", seed, refused).isEqualTo(ErrorCode.SEED_IMPOSSIBLE);
                assertThat(refused).as("schema %s", seed).hasMessageContaining("too many: its");
                schema.tables()
                        .keySet()
                        .forEach(table -> assertThat(count(database, table)).isZero());
                return false;
            }
            schema.tables()
                    .keySet()
                    .forEach(table -> assertThat(count(database, table))
                            .as("%s in %s", table, seed)
                            .isEqualTo(25));
            return true;
        }
    }

    private static long count(TestDatabase database, ObjectName table) {
        return database.queryLong(
                "SELECT count(*) FROM " + POSTGRES.renderer("public").name(table));
    }
}
