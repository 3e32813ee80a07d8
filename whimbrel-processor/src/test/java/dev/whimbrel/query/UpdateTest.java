package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.upper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Post;
import blog.User;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Condition;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateTest {

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

    @Test
    void rowsAreChangedAndComeBack() {
        assertThat(db.update(USERS)
                        .set(USERS.firstName, "Anna")
                        .set(USERS.lastName, upper(USERS.lastName))
                        .where(USERS.id.eq(BlogDatabase.ANN))
                        .returning()
                        .fetchOne())
                .extracting(User::firstName, User::lastName)
                .containsExactly("Anna", "LEE");
    }

    @Test
    void aNullableColumnIsSetToNull() {
        assertThat(db.update(POSTS)
                        .setNull(POSTS.content)
                        .where(POSTS.content.isNotNull())
                        .execute())
                .isEqualTo(2);
    }

    @Test
    void valuesComeFromAnotherTable() {
        db.update(POSTS)
                .set(POSTS.content, USERS.firstName)
                .from(USERS)
                .where(POSTS.authorId.eq(USERS.id))
                .execute();

        assertThat(db.from(POSTS).orderBy(POSTS.createdAt).fetch())
                .extracting(Post::content)
                .containsExactly("Ann", "Ann", "Ben");
    }

    @Test
    void withoutAConditionItAsksForAll() {
        Update<User> update = db.update(USERS).set(USERS.isActive, true);

        assertThatThrownBy(update::execute)
                .isInstanceOf(WhimbrelException.class)
                .hasMessage(
                        "This would update every row of users: it has no condition, or one of which nothing is left."
                                + " Say where(...), or all() if that is what you want.");
        assertThatThrownBy(() -> update.where(Condition.all(List.of())).execute())
                .hasMessageContaining("all()");
        assertThat(update.all().execute()).isEqualTo(3);
    }

    @Test
    void tooManyRowsAreTakenBack() {
        assertThatThrownBy(() -> db.update(USERS)
                        .set(USERS.firstName, "X")
                        .all()
                        .returning(USERS.id)
                        .fetchOne())
                .hasMessageContaining("wrote 3 rows where one was asked for");
        assertThat(db.from(USERS).where(USERS.firstName.eq("X")).count()).isZero();
    }

    @Test
    void aColumnOfAnotherTableIsRefused() {
        assertThatThrownBy(() -> db.update(USERS).set(POSTS.title, "x"))
                .hasMessage("posts.title is given a value in a statement that writes users."
                        + " Only columns of users itself can be written in it.");
    }

    @Test
    void rowsAreDeleted() {
        assertThat(db.delete(POSTS)
                        .using(USERS)
                        .where(POSTS.authorId.eq(USERS.id).and(USERS.firstName.eq("Ann")))
                        .returning(POSTS.title)
                        .fetch())
                .containsExactlyInAnyOrder("First", "Second");
        assertThatThrownBy(() -> db.delete(POSTS).execute()).hasMessageContaining("delete every row of posts");
        assertThat(db.delete(POSTS).all().execute()).isEqualTo(1);
    }
}
