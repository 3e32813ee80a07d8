package blog;

import static blog.db.Comments.COMMENTS;
import static blog.db.Tags.TAGS;
import static blog.db.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.db.Comment;
import blog.db.NewComment;
import blog.db.NewPost;
import blog.db.NewUser;
import blog.db.Post;
import blog.db.User;
import dev.whimbrel.query.CheckViolation;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.KeysetPage;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private final TestDatabase database = TestServer.create();
    private final Database db = Database.connect(database.jdbcUrl());
    private final Publishing publishing = new Publishing(db);
    private User ann;

    @BeforeEach
    void migrate() {
        Blog.migrate(database);
        ann = db.insert(NewUser.email("ann@example.org").passwordHash("!").displayName("Ann"))
                .returning()
                .fetchOne();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Post write(String slug, String... tags) {
        return publishing.write(
                NewPost.authorId(ann.id())
                        .title("About " + slug)
                        .slug(slug)
                        .body("Some words")
                        .wordCount(0),
                List.of(tags));
    }

    @Test
    void aPostIsWrittenPublishedFoundAndTakenOff() {
        Post post = write("waders", "birds", "coast");
        write("gulls", "birds");

        assertThat(post.wordCount()).isEqualTo(2);
        assertThat(publishing.tagged("birds")).isEmpty();
        assertThat(publishing.publish("waders")).isTrue();
        assertThat(publishing.publish("waders")).isFalse();
        assertThat(publishing.tagged("birds")).extracting(Post::slug).containsExactly("waders");
        assertThat(publishing.authors(2)).first().isEqualTo(new Publishing.Author("Ann", 1));

        assertThat(publishing.delete("waders")).isTrue();
        assertThat(publishing.tagged("birds")).isEmpty();
        assertThat(write("waders")).isNotNull();
    }

    @Test
    void aTagThatIsRefusedTakesThePostBack() {
        assertThatThrownBy(() -> write("loud", "SHOUTING")).isInstanceOf(CheckViolation.class);

        assertThat(db.from(TAGS).where(TAGS.name.eq("SHOUTING")).exists()).isFalse();
        assertThat(publishing.publish("loud")).isFalse();
    }

    @Test
    void theFrontPageGoesOnWhereItEnded() {
        for (int i = 1; i <= 5; i++) {
            write("post-" + i, "birds", "b-" + i);
            publishing.publish("post-" + i);
        }
        KeysetPage<Publishing.Teaser> first = publishing.frontPage(Optional.empty(), 3);
        write("post-6");
        publishing.publish("post-6");
        KeysetPage<Publishing.Teaser> second = publishing.frontPage(first.next(), 3);

        assertThat(first.data()).extracting(Publishing.Teaser::slug).containsExactly("post-5", "post-4", "post-3");
        assertThat(second.data().subList(0, 2))
                .extracting(Publishing.Teaser::slug)
                .containsExactly("post-2", "post-1");
        assertThat(first.data().get(0))
                .isEqualTo(new Publishing.Teaser("post-5", "About post-5", "Ann", List.of("b-5", "birds")));
    }

    @Test
    void aPageHasAllOfAPost() {
        Post post = write("talk", "birds", "talk");
        Comment question = comment(post, null, "Why?");
        comment(post, question.id(), "Because.");
        comment(post, null, "Something else");
        publishing.publish("talk");

        Publishing.Page page = publishing.read("talk").orElseThrow();
        assertThat(page.post().title()).isEqualTo("About talk");
        assertThat(page.author())
                .isEqualTo(db.from(USERS).where(USERS.id.eq(ann.id())).fetchOne());
        assertThat(page.tags()).containsExactly("birds", "talk");
        assertThat(page.comments()).extracting(each -> each.comment().body()).containsExactly("Why?", "Something else");
        assertThat(page.comments().get(0).answers()).extracting(Comment::body).containsExactly("Because.");
        assertThat(publishing.read("nothing")).isEmpty();
    }

    @Test
    void aThreadHasTheAnswersToAnswers() {
        Post post = write("talk");
        Comment question = comment(post, null, "Why?");
        Comment answer = comment(post, question.id(), "Because.");
        comment(post, answer.id(), "I see.");
        comment(post, null, "Something else");

        assertThat(publishing.thread(question.id()))
                .extracting(Comment::body)
                .containsExactly("Why?", "Because.", "I see.");
        assertThat(db.from(COMMENTS)
                        .where(COMMENTS.authorId.in(db.select(USERS.id).from(USERS)))
                        .count())
                .isEqualTo(4);
    }

    private Comment comment(Post post, Long parent, String body) {
        return db.insert(NewComment.postId(post.id())
                        .body(body)
                        .authorId(ann.id())
                        .parentId(parent))
                .returning()
                .fetchOne();
    }
}
