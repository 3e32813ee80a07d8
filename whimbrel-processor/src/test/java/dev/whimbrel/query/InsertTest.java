package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import blog.NewPost;
import blog.NewUser;
import blog.Post;
import blog.User;
import blog.UserStatus;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsertTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;

    record Contact(UUID id, String email) {}

    @AfterAll
    static void close() {
        BLOG.close();
    }

    @BeforeEach
    void onlyTheRowsOfTheBeginning() {
        BLOG.execute("DELETE FROM users WHERE email LIKE '%@new.example'; DELETE FROM posts WHERE title LIKE 'New%'");
    }

    private static NewUser user(String name) {
        return NewUser.email(name + "@new.example")
                .passwordHash("hash of " + name)
                .firstName(name)
                .lastName("New");
    }

    @Test
    void aRowIsInsertedAndComesBackWhole() {
        User ann = db.insert(user("Zoe")).returning().fetchOne();

        assertThat(ann.email()).isEqualTo("Zoe@new.example");
        assertThat(ann.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(db.from(USERS).where(USERS.id.eq(ann.id())).fetchOne()).isEqualTo(ann);
    }

    @Test
    void aColumnOrAProjectionComesBack() {
        assertThat(db.insert(user("Zoe")).returning(USERS.email).fetchOne()).isEqualTo("Zoe@new.example");
        assertThat(db.insert(user("Yan"))
                        .returning(Projection.of(USERS.id, USERS.email, Contact::new))
                        .fetchOne()
                        .email())
                .isEqualTo("Yan@new.example");
    }

    @Test
    void manyRowsComeBackInTheirOrder() {
        List<NewUser> users =
                IntStream.range(0, 3000).mapToObj(i -> user("u" + i)).toList();

        assertThat(db.insertAll(USERS, users).returning().fetch())
                .extracting(User::firstName)
                .containsExactlyElementsOf(
                        IntStream.range(0, 3000).mapToObj(i -> "u" + i).toList());
    }

    @Test
    void rowsThatGiveOtherColumnsAreInsertedTogether() {
        List<NewPost> posts = List.of(
                NewPost.title("New 1").authorId(BlogDatabase.ANN),
                NewPost.title("New 2").authorId(BlogDatabase.ANN).content("Two"),
                NewPost.title("New 3").authorId(BlogDatabase.BEN).id(new UUID(9, 9)));

        assertThat(db.insertAll(POSTS, posts).returning().fetch())
                .extracting(Post::title)
                .containsExactly("New 1", "New 2", "New 3");
        assertThat(db.insertAll(USERS, List.of()).execute()).isZero();
    }
}
