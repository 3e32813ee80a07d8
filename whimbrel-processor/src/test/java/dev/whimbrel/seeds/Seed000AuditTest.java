package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.GuideDatabase.newUser;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.TransactionOptions;
import guide.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail of seed 000, which is kept by the database for whoever writes. */
class Seed000AuditTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db.actor(() -> "clerk 7");

    @BeforeEach
    void empty() {
        GUIDE.empty();
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    private static List<String> trail() {
        return GUIDE.values("SELECT concat_ws(' ', action, changed_by, coalesce(new_values, old_values) ->> 'id',"
                + " old_values ->> 'status', new_values ->> 'status') FROM audit_logs ORDER BY id");
    }

    @Test
    void eachChangeIsWrittenWithWhatWasWhatIsAndWhoMadeIt() {
        db.insert(newUser("Ann")).execute();
        db.update(USERS)
                .set(USERS.status, Status.ACTIVE)
                .where(USERS.firstName.eq("Ann"))
                .execute();
        db.hardDelete(USERS).all().execute();

        assertThat(trail())
                .containsExactly(
                        "INSERT clerk 7 1 pending", "UPDATE clerk 7 1 pending active", "DELETE clerk 7 1 active");
        assertThat(GUIDE.value("SELECT bool_and(changed_at BETWEEN now() - interval '1 minute' AND now()"
                        + " AND table_name = 'public.users') FROM audit_logs"))
                .isEqualTo("t");
    }

    @Test
    void manyRowsAtOnceAreWrittenOneByOne() {
        db.insertAll(USERS, List.of(newUser("Ann"), newUser("Ben"))).execute();
        db.load(USERS, Stream.of(newUser("Cat")));
        db.update(USERS).set(USERS.status, Status.INACTIVE).all().execute();

        assertThat(trail())
                .containsExactly(
                        "INSERT clerk 7 1 pending",
                        "INSERT clerk 7 2 pending",
                        "INSERT clerk 7 3 pending",
                        "UPDATE clerk 7 1 pending inactive",
                        "UPDATE clerk 7 2 pending inactive",
                        "UPDATE clerk 7 3 pending inactive");
    }

    @Test
    void aMarkIsAChangeLikeOthersInTheTrail() {
        db.insert(newUser("Ann")).execute();
        db.delete(USERS).all().execute();
        db.restore(USERS).all().execute();

        assertThat(GUIDE.values("SELECT concat_ws(' ', action, old_values -> 'deleted_at' = 'null',"
                        + " new_values -> 'deleted_at' = 'null') FROM audit_logs ORDER BY id"))
                .containsExactly("INSERT t", "UPDATE t f", "UPDATE f t");
    }

    @Test
    void whoMakesAChangeIsSaidOfATransactionTooAndElseItIsTheDatabaseUser() {
        db.transaction(
                TransactionOptions.DEFAULT.actor("night shift"),
                tx -> tx.insert(newUser("Ann")).execute());
        GUIDE.db.insert(newUser("Ben")).execute();
        GUIDE.execute("UPDATE users SET status = 'active' WHERE id = 2");

        assertThat(trail())
                .containsExactly(
                        "INSERT night shift 1 pending",
                        "INSERT postgres 2 pending",
                        "UPDATE postgres 2 pending active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neil", "a\\", "ann; DROP TABLE users", "'; DROP TABLE users; --", "$$", "Äöü 😀", "1"})
    void whoeverMakesAChangeIsAValueAndNeverSql(String who) {
        GUIDE.db.actor(() -> who).transaction(tx -> tx.insert(newUser("Ann")).execute());

        assertThat(GUIDE.value("SELECT changed_by FROM audit_logs")).isEqualTo(who);
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.insert(newUser("Ann")).execute();
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        assertThat(trail()).isEmpty();
    }

    @Test
    void passwordsAreNotInTheTrail() {
        db.insert(newUser("Ann")).execute();
        db.update(USERS).set(USERS.passwordHash, "changed").all().execute();

        assertThat(GUIDE.value(
                        "SELECT string_agg(coalesce(old_values::text, '') || coalesce(new_values::text, ''), ' ')"
                                + " FROM audit_logs"))
                .contains("ann@example.com")
                .doesNotContain("password_hash", "secret of Ann", "changed\"");
    }
}
