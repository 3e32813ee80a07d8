package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeTest {

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
    void rowsAreChangedInsertedAndRemovedByOneStatement() {
        assertThat(db.merge(POSTS)
                        .using(USERS, POSTS.authorId.eq(USERS.id).and(POSTS.title.ne("Second")))
                        .whenMatched(USERS.firstName.eq("Ann"))
                        .thenUpdate(it -> it.set(POSTS.content, USERS.email).setNull(POSTS.deletedAt))
                        .whenMatched()
                        .thenDoNothing()
                        .whenNotMatched()
                        .thenInsert(it -> it.set(POSTS.title, USERS.lastName).set(POSTS.authorId, USERS.id))
                        .whenNotMatchedBySource(POSTS.content.isNull())
                        .thenDelete()
                        .returning(Projection.of(Merge.action(), POSTS.title, Tuple2::new))
                        .fetch())
                .containsExactlyInAnyOrder(
                        new Tuple2<>("UPDATE", "First"),
                        new Tuple2<>("INSERT", "Fox"),
                        new Tuple2<>("UPDATE", "Second"));
        assertThat(db.from(POSTS).onlyDeleted().fetch())
                .as("of this table rows are marked as deleted")
                .extracting(Post::title)
                .containsExactly("Second");
        assertThat(db.from(POSTS).count()).isEqualTo(3);
    }

    @Test
    void aColumnThatEveryRowNeedsIsAskedFor() {
        assertThatThrownBy(() -> db.merge(POSTS)
                        .using(USERS, POSTS.authorId.eq(USERS.id))
                        .whenNotMatched()
                        .thenInsert(it -> it.set(POSTS.title, "x")))
                .hasMessage("thenInsert(...) leaves out posts.author_id, which every row needs. Set it.");
    }

    @Test
    void aRowThatIsNotThereCannotBeNamed() {
        assertThatThrownBy(() -> db.merge(POSTS)
                        .using(USERS, POSTS.authorId.eq(USERS.id))
                        .whenNotMatched(POSTS.title.eq("x"))
                        .thenDoNothing()
                        .execute())
                .hasMessageContaining("posts.title is used, but its table isn't part of the query, which is of users");
        assertThatThrownBy(() -> db.merge(POSTS)
                        .using(USERS, POSTS.authorId.eq(USERS.id))
                        .execute())
                .hasMessageContaining("does nothing");
    }
}
