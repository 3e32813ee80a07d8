package blog;

import static blog.db.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.db.NewUser;
import blog.db.User;
import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.StaleRow;
import dev.whimbrel.query.UniqueViolation;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final TestDatabase database = TestServer.create();
    private final Database db = Database.connect(database.jdbcUrl());
    private final List<String> welcomed = new ArrayList<>();
    private final Accounts accounts = new Accounts(db, welcomed::add);

    @BeforeEach
    void migrate() {
        Blog.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private User open(String email) {
        return accounts.open(List.of(NewUser.email(email).passwordHash("!").displayName("Ann")))
                .get(0);
    }

    @Test
    void addressesAreKeptInLowerCaseAndWelcomedOnceTheyAreCertain() {
        User ann = open(" Ann@Example.org ");

        assertThat(ann.email()).isEqualTo("ann@example.org");
        assertThat(accounts.find("ANN@example.org")).contains(ann);
        assertThat(welcomed).containsExactly("ann@example.org");
        assertThatThrownBy(() -> db.transaction(tx -> {
                    open("ben@example.org");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(welcomed).containsExactly("ann@example.org");
    }

    @Test
    void whatIsWrongWithAnyAccountIsToldAtOnceAndNoneIsOpened() {
        assertThatThrownBy(() -> accounts.open(List.of(
                        NewUser.email("x").passwordHash("!").displayName(""),
                        NewUser.email("ben@example.org").passwordHash("!").displayName("Ben"))))
                .isInstanceOfSatisfying(
                        InvalidRows.class, e -> assertThat(e.violations()).hasSize(2));
        assertThat(accounts.find("ben@example.org")).isEmpty();
        assertThat(welcomed).isEmpty();
    }

    @Test
    void aClosedAccountGivesItsAddressFreeAndComesBackOnlyWhileItIs() {
        User ann = open("ann@example.org");
        assertThat(accounts.close("ann@example.org")).isTrue();
        assertThat(accounts.close("ann@example.org")).isFalse();
        assertThatThrownBy(() -> accounts.rename(ann, "Anna")).isInstanceOf(StaleRow.class);
        assertThat(accounts.reopen("ann@example.org")).isTrue();
        accounts.rename(ann, "Anna");
        accounts.close("ann@example.org");
        open("ann@example.org");
        assertThatThrownBy(() -> accounts.reopen("ann@example.org")).isInstanceOf(UniqueViolation.class);
        assertThat(db.from(USERS).onlyDeleted().count()).isOne();
    }
}
