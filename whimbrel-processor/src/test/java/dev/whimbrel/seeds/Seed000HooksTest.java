package dev.whimbrel.seeds;

import static dev.whimbrel.query.Excluded.excluded;
import static dev.whimbrel.seeds.GuideDatabase.newUser;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.Database;
import guide.NewUser;
import guide.User;
import guide.Users;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hooks and methods of seed 000's user: no statement stores a password as it was typed. */
class Seed000HooksTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db.hooks(Hooks.of(USERS).beforeSave(Passwords::hash));

    @BeforeEach
    void empty() {
        GUIDE.empty();
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    private static User ann() {
        return db.from(USERS).where(USERS.firstName.eq("Ann")).fetchOne();
    }

    private static boolean matches(String password) {
        return Passwords.matches(password, ann().passwordHash());
    }

    @Test
    void aPasswordIsHashedBeforeItIsStored() {
        User ann = db.insert(newUser("Ann")).returning().fetchOne();

        assertThat(ann.passwordHash()).doesNotContain("secret");
        assertThat(Passwords.matches("secret of Ann", ann.passwordHash())).isTrue();
        assertThat(Passwords.matches("secret of Ben", ann.passwordHash())).isFalse();
    }

    @Test
    void aChangedPasswordIsHashedAndAnyOtherChangeLeavesItAlone() {
        db.insert(newUser("Ann")).execute();
        String before = ann().passwordHash();

        db.update(USERS).set(USERS.lastName, "Poe").where(USERS.id.eq(1)).execute();
        assertThat(ann().passwordHash()).isEqualTo(before);

        db.update(USERS).set(USERS.passwordHash, "changed").of(ann()).execute();
        assertThat(matches("changed")).isTrue();
    }

    @Test
    void updatesByAConditionAreHashedToo() {
        db.insert(newUser("Ann")).execute();
        db.update(USERS).set(USERS.passwordHash, "reset").all().execute();
        assertThat(matches("reset")).isTrue();
    }

    @Test
    void manyRowsAtOnceAreHashedToo() {
        db.insertAll(USERS, List.of(newUser("Ann"), newUser("Ben"))).execute();
        db.load(USERS, Stream.of(newUser("Cat"), newUser("Dan")));

        assertThat(db.from(USERS).fetch())
                .hasSize(4)
                .allMatch(user -> Passwords.matches("secret of " + user.firstName(), user.passwordHash()));
    }

    @Test
    void upsertsAreHashedToo() {
        for (String password : List.of("one", "two")) {
            NewUser ann = NewUser.email("ann@example.com")
                    .passwordHash(password)
                    .firstName("Ann")
                    .lastName("Doe");
            db.insert(ann)
                    .onConflict(USERS.email)
                    .doUpdate(it -> it.set(USERS.passwordHash, excluded(USERS.passwordHash)))
                    .execute();
            assertThat(matches(password)).isTrue();
        }
        db.insert(newUser("Ann"))
                .onConflict(USERS.email)
                .doUpdate(it -> it.set(USERS.passwordHash, "three"))
                .execute();
        assertThat(matches("three")).isTrue();
    }

    @Test
    void noTextOfARowHasThePassword() {
        NewUser given = newUser("Ann");
        db.insert(given).execute();

        assertThat(given.toString()).contains("ann@example.com").doesNotContain("secret of Ann");
        assertThat(ann().toString()).contains("ann@example.com").doesNotContain(ann().passwordHash());
    }

    @Test
    void whatIsMadeOfARowIsAMethodThatTakesIt() {
        db.insert(newUser("Ann")).execute();
        assertThat(db.from(USERS).map(Users::fullName).fetchOne()).isEqualTo("Ann Doe");
    }
}
