package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.query.Excluded.excluded;
import static dev.whimbrel.table.expression.Expressions.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.NewUser;
import blog.Role;
import blog.User;
import blog.UserStatus;
import dev.whimbrel.WhimbrelException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private BlogDatabase blog;
    private Database db;

    @BeforeEach
    void open() {
        blog = new BlogDatabase();
        db = blog.db;
    }

    @AfterEach
    void close() {
        blog.close();
    }

    private static NewUser user(String email, String firstName) {
        return NewUser.email(email).passwordHash("x").firstName(firstName).lastName("New");
    }

    @Test
    void aRowThatIsThereStaysAsItIs() {
        assertThat(db.insert(user("ann@example.com", "Other"))
                        .onConflict(USERS.email)
                        .doNothing()
                        .returning()
                        .fetchOptional())
                .isEmpty();
        assertThat(db.insert(user("ann@example.com", "Other"))
                        .onConflict()
                        .doNothing()
                        .execute())
                .isZero();
    }

    @Test
    void aRowThatIsThereTakesValuesOfTheNewOne() {
        User ann = db.insert(user("ann@example.com", "Anna"))
                .onConflict(USERS.email)
                .doUpdate(
                        it -> it.set(USERS.firstName, excluded(USERS.firstName)).set(USERS.isActive, false))
                .returning()
                .fetchOne();

        assertThat(ann.id()).isEqualTo(BlogDatabase.ANN);
        assertThat(ann.firstName()).isEqualTo("Anna");
        assertThat(ann.lastName()).isEqualTo("Lee");
        assertThat(ann.isActive()).isFalse();
    }

    @Test
    void onlyRowsThatFulfilAConditionAreChanged() {
        assertThat(db.insertAll(USERS, List.of(user("ann@example.com", "A"), user("ben@example.com", "B")))
                        .onConflict(USERS.email)
                        .doUpdate(it -> it.set(USERS.firstName, excluded(USERS.firstName)))
                        .where(USERS.status.eq(UserStatus.ACTIVE))
                        .returning(USERS.firstName)
                        .fetch())
                .containsExactly("A");
    }

    @Test
    void aConstraintIsTheTarget() {
        assertThat(db.insert(user("ann@example.com", "A"))
                        .onConflictOn("users_email_key")
                        .doNothing()
                        .execute())
                .isZero();
        assertThatThrownBy(() -> db.insert(user("ann@example.com", "A"))
                        .onConflictOn("x\" DO NOTHING; DROP TABLE users; --")
                        .doNothing()
                        .execute())
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("does not exist");
        assertThat(db.from(USERS).count()).isEqualTo(3);
    }

    @Test
    void partialIndexesAndIndexesOnExpressionsAreTargets() {
        blog.execute(
                "CREATE UNIQUE INDEX one_active ON users (lower(email), role) WHERE status = 'active' AND first_name <> 'it''s ?'");

        assertThat(db.insert(user("ANN@example.com", "Anna").role(Role.ADMIN))
                        .onConflict(lower(USERS.email), USERS.role)
                        .where(USERS.status.eq(UserStatus.ACTIVE).and(USERS.firstName.ne("it's ?")))
                        .doUpdate(it -> it.set(USERS.firstName, excluded(USERS.firstName)))
                        .returning(USERS.id)
                        .fetchOne())
                .isEqualTo(BlogDatabase.ANN);
    }

    @Test
    void excludedIsOfUseInDoUpdateOnly() {
        assertThatThrownBy(() -> db.from(USERS)
                        .where(USERS.email.eq(excluded(USERS.email)))
                        .fetch())
                .hasMessageContaining("excluded(users.email) is used, but its table isn't part of the query");
    }

    @Test
    void aConditionAfterDoNothingIsRefused() {
        assertThatThrownBy(() -> db.insert(user("a", "b"))
                        .onConflict(USERS.email)
                        .doNothing()
                        .where(USERS.isActive.eq(true)))
                .hasMessageContaining("onConflict(...).where(...).doNothing()");
    }

    @Test
    void theRowsOfAQueryAreInserted() {
        assertThat(db.insertInto(TAGS, TAGS.name)
                        .select(db.select(lower(USERS.firstName)).from(USERS))
                        .onConflict()
                        .doNothing()
                        .returning(TAGS.name)
                        .fetch())
                .containsExactlyInAnyOrder("ann", "ben", "cat");
        assertThat(db.insertInto(POSTS, POSTS.title, POSTS.authorId)
                        .select(db.select(USERS.email, USERS.id).from(USERS).where(USERS.firstName.eq("Cat")))
                        .execute())
                .isEqualTo(1);
    }

    @Test
    void aQueryOfAnotherNumberOfColumnsIsRefused() {
        var columns = db.insertInto(POSTS, List.of(POSTS.title, POSTS.authorId));

        assertThatThrownBy(() -> columns.select(db.select(USERS.email).from(USERS)))
                .hasMessageContaining("The query gives 1 columns to insert into 2 of posts");
    }
}
