package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Data Migrations" of "Sequelize Migration Patterns". */
class Seed003DataTest {

    @Test
    void aBackfillEndsAlthoughSomeSourcesAreNull() {
        List<RunEvent.BackfillProgress> batches = new ArrayList<>();
        given(
                        "CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text, normalized_email text);"
                                + " INSERT INTO users (email) SELECT CASE WHEN n > 1200 THEN 'U' || n || '@X.org' END"
                                + " FROM generate_series(1, 2500) n")
                .telling(event -> {
                    if (event instanceof RunEvent.BackfillProgress batch) {
                        batches.add(batch);
                    }
                })
                .change(db -> db.backfill("users")
                        .setSql("normalized_email", "lower(email)")
                        .where("normalized_email IS NULL")
                        .batch(1000)
                        .reversedBy("UPDATE users SET normalized_email = NULL"))
                .afterUp(database -> {
                    assertThat(
                                    database.queryLong(
                                            "SELECT count(*) FROM users WHERE normalized_email IS NOT DISTINCT FROM lower(email)"))
                            .isEqualTo(2500);
                    assertThat(batches)
                            .extracting(RunEvent.BackfillProgress::rowsSeen)
                            .contains(1000L, 2000L, 2500L);
                })
                .prove();
    }

    @Test
    void aCopyTakesBackOnlyTheRowsThatItBrought() {
        given(
                        "CREATE TABLE users (id int PRIMARY KEY, bio text, avatar_url text);"
                                + " INSERT INTO users VALUES (1, 'one', NULL), (2, NULL, 'two.png'), (3, NULL, NULL), (4, 'four', NULL)",
                        "CREATE TABLE user_profiles (user_id int PRIMARY KEY, bio text, avatar_url text, created_at timestamptz);"
                                + " INSERT INTO user_profiles VALUES (4, 'was here before', NULL, '2020-01-01Z')")
                .change(db -> {
                    db.createTable("copied_profiles", t -> t.integer("user_id").primaryKey());
                    db.sql("""
                            WITH copied AS (
                                INSERT INTO user_profiles (user_id, bio, avatar_url, created_at)
                                SELECT id, bio, avatar_url, now() FROM users
                                WHERE bio IS NOT NULL OR avatar_url IS NOT NULL
                                ON CONFLICT DO NOTHING
                                RETURNING user_id
                            )
                            INSERT INTO copied_profiles SELECT user_id FROM copied
                            """)
                            .reversedBy(
                                    "DELETE FROM user_profiles p USING copied_profiles c WHERE c.user_id = p.user_id");
                })
                .afterUp(database -> assertThat(database.queryStrings("SELECT bio FROM user_profiles ORDER BY user_id"))
                        .containsExactly("one", null, "was here before"))
                .prove();
    }
}
