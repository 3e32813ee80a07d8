package dev.whimbrel.seeds;

import static guide.Comments.COMMENTS;
import static guide.PostTags.POST_TAGS;
import static guide.Posts.POSTS;
import static guide.Tags.TAGS;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.ForeignKeyViolation;
import dev.whimbrel.table.Relationship;
import guide.NewComment;
import guide.NewTag;
import guide.Post;
import guide.Tag;
import guide.User;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The associations of seed 000's models. */
class Seed000AssociationsTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db;

    private User ann;
    private Post first;

    @BeforeEach
    void aUserWithTwoPosts() {
        GUIDE.empty();
        ann = GUIDE.user("Ann");
        first = GUIDE.post(ann, "First");
        GUIDE.post(ann, "Second");
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    private static Tag tag(String name) {
        return db.insert(NewTag.name(name)).returning().fetchOne();
    }

    private static List<String> tagsOf(Post post) {
        return db.related(
                        POSTS.tags,
                        List.of(post),
                        tags -> tags.select(TAGS.name).orderBy(TAGS.name))
                .get(post);
    }

    @Test
    void everyModelKnowsItsAssociationsWithoutAFunctionThatHasToBeCalledFirst() {
        assertThat(Stream.of(USERS.posts, POSTS.author, POSTS.comments, COMMENTS.post, COMMENTS.author, POSTS.tags)
                        .map((Relationship<?, ?> each) ->
                                each.from().name() + " " + each.to().name())
                        .toList())
                .containsExactly(
                        "public.users public.posts",
                        "public.posts public.users",
                        "public.posts public.comments",
                        "public.comments public.posts",
                        "public.comments public.users",
                        "public.posts public.tags");
    }

    @Test
    void usersComeWithTheirPostsAndPostsWithTheirAuthor() {
        GUIDE.user("Ben");

        assertThat(db.from(USERS)
                        .with(USERS.posts, posts -> posts.select(POSTS.title).orderBy(POSTS.id))
                        .map((user, titles) -> user.firstName() + titles)
                        .orderBy(USERS.id)
                        .fetch())
                .containsExactly("Ann[First, Second]", "Ben[]");
        assertThat(db.from(POSTS)
                        .with(POSTS.author)
                        .map((post, author) -> post.title() + " by " + author.firstName())
                        .orderBy(POSTS.id)
                        .fetch())
                .containsExactly("First by Ann", "Second by Ann");
    }

    @Test
    void aUserWhoHasPostsCannotBeRemovedAndTheDatabaseKnowsIt() {
        assertThatThrownBy(
                        () -> db.hardDelete(USERS).where(USERS.id.eq(ann.id())).execute())
                .isInstanceOfSatisfying(
                        ForeignKeyViolation.class,
                        violation -> assertThat(violation.columns()).containsExactly("author_id"));
        assertThat(GUIDE.value("SELECT concat_ws(' ', confdeltype, confupdtype) FROM pg_constraint"
                        + " WHERE conname = 'posts_author_id_fkey'"))
                .as("restrict, cascade")
                .isEqualTo("r c");
    }

    @Test
    void commentsHaveTheirPostAndAuthorAndGoWithThePost() {
        User ben = GUIDE.user("Ben");
        db.insert(NewComment.postId(first.id()).authorId(ben.id()).body("Well said"))
                .execute();

        assertThat(db.from(POSTS)
                        .with(
                                POSTS.comments,
                                comments -> comments.with(COMMENTS.author)
                                        .map((comment, author) -> author.firstName() + ": " + comment.body()))
                        .map((post, comments) -> post.title() + comments)
                        .orderBy(POSTS.id)
                        .fetch())
                .containsExactly("First[Ben: Well said]", "Second[]");
        assertThat(db.from(COMMENTS)
                        .with(COMMENTS.post)
                        .map((comment, post) -> post.title())
                        .fetch())
                .containsExactly("First");

        db.delete(POSTS).where(POSTS.id.eq(first.id())).execute();
        assertThat(db.from(COMMENTS).count()).as("a mark removes nothing").isOne();
        db.hardDelete(POSTS).where(POSTS.id.eq(first.id())).execute();
        assertThat(db.from(COMMENTS).count()).isZero();
    }

    @Test
    void tagsAndPostsBelongTogetherThroughTheJunctionTableFromBothSides() {
        Tag java = tag("java");
        Tag sql = tag("sql");

        db.links(POSTS.tags, first).add(List.of(java, sql));
        assertThat(tagsOf(first)).containsExactly("java", "sql");
        assertThat(db.from(TAGS)
                        .with(TAGS.posts, posts -> posts.select(POSTS.title))
                        .map((tag, titles) -> tag.name() + titles)
                        .orderBy(TAGS.name)
                        .fetch())
                .containsExactly("java[First]", "sql[First]");
        assertThat(db.from(POSTS).where(POSTS.tags.any(TAGS.name.eq("sql"))).count())
                .isOne();

        db.links(TAGS.posts, java).remove(first);
        assertThat(tagsOf(first)).containsExactly("sql");
        db.links(POSTS.tags, first).set(List.of(java));
        assertThat(tagsOf(first)).containsExactly("java");
    }

    @Test
    void theJunctionTableHasTheColumnsThatItsClassHasAndNoOthers() {
        db.links(POSTS.tags, first).add(tag("java"));

        assertThat(db.from(POST_TAGS).fetchOne().createdAt()).isNotNull();
        assertThat(GUIDE.values("SELECT column_name FROM information_schema.columns WHERE table_name = 'post_tags'"
                        + " ORDER BY ordinal_position"))
                .containsExactly("post_id", "tag_id", "created_at");
    }
}
