package dev.whimbrel.seeds;

import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.Rows1;
import guide.Role;
import guide.Status;
import guide.User;
import guide.Users;
import guide.Users.Known;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scopes of seed 000's user. */
class Seed000ScopesTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db;

    @BeforeEach
    void usersOfAllSorts() {
        GUIDE.empty();
        insert("Ann", Status.ACTIVE, Role.SUPER_ADMIN);
        insert("Ben", Status.ACTIVE, Role.USER);
        insert("Cat", Status.SUSPENDED, Role.ADMIN);
        GUIDE.user("Dan");
        GUIDE.statements();
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    private static void insert(String firstName, Status status, Role role) {
        db.insert(GuideDatabase.newUser(firstName).status(status).role(role)).execute();
    }

    private static Rows1<User> users() {
        return db.from(USERS).orderBy(USERS.id);
    }

    @Test
    void theActiveOnesAndTheAdminsAreConditionsOfTheTable() {
        assertThat(users().where(USERS.active).fetch())
                .extracting(User::firstName)
                .containsExactly("Ann", "Ben");
        assertThat(users().where(USERS.admins).fetch())
                .extracting(User::firstName)
                .containsExactly("Ann", "Cat");
    }

    @Test
    void severalScopesHoldTogetherAndOneOfThemByOr() {
        assertThat(users().where(USERS.active).where(USERS.admins).fetch())
                .extracting(User::firstName)
                .containsExactly("Ann");
        assertThat(users().where(USERS.active.or(USERS.admins)).fetch())
                .extracting(User::firstName)
                .containsExactly("Ann", "Ben", "Cat");
        assertThat(users().where(USERS.active)
                        .where(USERS.status.eq(Status.SUSPENDED))
                        .fetch())
                .as("a condition on the same column doesn't take the scope's place")
                .isEmpty();
    }

    @Test
    void updatesAndCountsTakeTheSameScopes() {
        assertThat(db.update(USERS)
                        .set(USERS.status, Status.INACTIVE)
                        .where(USERS.admins)
                        .execute())
                .isEqualTo(2);
        assertThat(db.from(USERS).where(USERS.active).count()).isOne();
    }

    @Test
    void withoutThePasswordItIsNotEvenAskedFor() {
        assertThat(Users.withoutPassword(db)
                        .where(USERS.active)
                        .where(USERS.admins)
                        .fetch())
                .containsExactly(new Known(1, "ann@example.com", "Ann", "Doe"));
        assertThat(GUIDE.statements()).singleElement().asString().doesNotContain("password_hash");
    }
}
