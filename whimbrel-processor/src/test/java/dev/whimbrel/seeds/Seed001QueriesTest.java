package dev.whimbrel.seeds;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.seeds.SeedDatabase.newUser;
import static dev.whimbrel.seeds.UserPermissions.USER_PERMISSIONS;
import static dev.whimbrel.table.expression.Expressions.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.NewPostTag;
import blog.NewTag;
import blog.NewUser;
import blog.Post;
import blog.Role;
import blog.Tag;
import blog.User;
import blog.UserStatus;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.Nesting;
import dev.whimbrel.query.UniqueViolation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The query examples of seed 001. */
class Seed001QueriesTest {

    private SeedDatabase seed;
    private Database db;

    @BeforeEach
    void open() {
        seed = new SeedDatabase();
        db = seed.db;
    }

    @AfterEach
    void close() {
        seed.close();
    }

    @Test
    void findsOneRowOrSaysThatThereIsNone() {
        User ann = seed.user("Ann");

        Optional<User> user =
                db.from(USERS).where(USERS.email.eq("ann@example.com")).fetchOptional();

        assertThat(user).contains(ann);
        assertThat(db.from(USERS).where(USERS.email.eq("test@example.com")).fetchOptional())
                .isEmpty();
    }

    @Test
    void findsAllWithConditionsNewestFirst() {
        seed.user("John");
        seed.user("Johnny");
        seed.user("Ann");
        User away = seed.user("Big John");
        db.update(USERS)
                .set(USERS.isActive, false)
                .where(USERS.id.eq(away.id()))
                .execute();

        assertThat(db.from(USERS)
                        .where(USERS.isActive.eq(true).and(like(USERS.firstName, "%John%")))
                        .orderBy(USERS.createdAt.desc())
                        .fetch())
                .extracting(User::firstName)
                .containsExactly("Johnny", "John");
    }

    @Test
    void anInsertGivesTheRowBackWithItsDefaults() {
        User user = db.insert(NewUser.email("new@example.com")
                        .passwordHash("x")
                        .firstName("John")
                        .lastName("Doe"))
                .returning()
                .fetchOne();

        assertThat(user.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(user.role()).isEqualTo(Role.USER);
        assertThat(user.isActive()).isTrue();
        assertThat(db.from(USERS).fetchOne()).isEqualTo(user);
    }

    @Test
    void updatesTheRowOfAKeyAndNoOther() {
        User john = seed.user("John");
        seed.user("Ann");

        assertThat(db.update(USERS)
                        .set(USERS.isActive, false)
                        .where(USERS.id.eq(john.id()))
                        .execute())
                .isEqualTo(1);
        assertThat(db.from(USERS).where(USERS.isActive.eq(true)).fetchOne().firstName())
                .isEqualTo("Ann");
    }

    @Test
    void deletesTheRowOfAKeyAndNoOther() {
        User john = seed.user("John");
        User ann = seed.user("Ann");

        assertThat(db.delete(USERS).where(USERS.id.eq(john.id())).execute()).isEqualTo(1);
        assertThat(db.from(USERS).fetch()).containsExactly(ann);
    }

    @Test
    void aDeleteWhoseConditionWasForgottenIsRefused() {
        seed.user("John");

        assertThatThrownBy(() -> db.delete(USERS).execute()).hasMessageContaining("all()");
        assertThat(db.from(USERS).count()).isEqualTo(1);
    }

    @Test
    void postsComeWithTheirAuthorsAndTags() {
        User ann = seed.user("Ann");
        Post first = seed.post(ann, "First");
        seed.post(seed.user("Ben"), "Other");
        for (String name : List.of("sql", "java")) {
            Tag tag = db.insert(NewTag.name(name)).returning().fetchOne();
            db.insert(NewPostTag.postId(first.id()).tagId(tag.id())).execute();
        }
        for (Nesting nesting : Nesting.values()) {
            seed.statements();
            assertThat(db.from(POSTS)
                            .with(POSTS.author)
                            .with(POSTS.tags, tags -> tags.select(TAGS.name).orderBy(TAGS.name))
                            .where(POSTS.title.eq("First"))
                            .map((post, author, tags) -> post.title() + " by " + author.firstName() + tags)
                            .nesting(nesting)
                            .fetch())
                    .containsExactly("First by Ann[java, sql]");
            assertThat(seed.statements()).hasSize(nesting == Nesting.BATCHES ? 3 : 1);
        }
    }

    @Test
    void aTransactionKeepsBothRows() {
        db.transaction(tx -> {
            User user = tx.insert(newUser("John")).returning().fetchOne();
            tx.insert(NewUserPermission.userId(user.id()).notificationsEnabled(true))
                    .execute();
        });

        assertThat(db.from(USERS)
                        .join(USER_PERMISSIONS, USER_PERMISSIONS.userId.eq(USERS.id))
                        .map((user, permission) -> permission.notificationsEnabled())
                        .fetch())
                .containsExactly(true);
    }

    @Test
    void aTransactionKeepsNeitherRowWhenTheSecondFails() {
        User ann = seed.user("Ann");
        db.insert(NewUserPermission.userId(ann.id())).execute();

        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.insert(newUser("John")).execute();
                    tx.insert(NewUserPermission.userId(ann.id())).execute();
                }))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.from(USERS).fetch()).containsExactly(ann);
    }

    @Test
    void whatForgetsTheTransactionsHandleIsPartOfItAllTheSame() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    createUser("John");
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        assertThat(db.from(USERS).exists()).isFalse();
    }

    private User createUser(String firstName) {
        return db.insert(newUser(firstName)).returning().fetchOne();
    }

    @Test
    void aServiceTakesTheTypeOfAnInsertAndGivesThatOfARow() {
        assertThat(createUser("John").firstName()).isEqualTo("John");
    }

    @Test
    void rowsThatAreMarkedAsDeletedAreLeftOutWithoutBeingAskedTo() {
        User ann = seed.user("Ann");
        Post kept = seed.post(ann, "Kept");
        Post gone = seed.post(ann, "Gone");
        db.delete(POSTS).of(gone).execute();

        assertThat(db.from(POSTS).fetch()).containsExactly(kept);
        assertThat(db.from(POSTS).withDeleted().count()).isEqualTo(2);
    }
}
