package dev.whimbrel.seeds;

import static dev.whimbrel.table.expression.Aggregates.max;
import static guide.Comments.COMMENTS;
import static guide.Posts.POSTS;
import static guide.Tags.TAGS;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.Nesting;
import dev.whimbrel.query.Page;
import dev.whimbrel.query.Tuple2;
import guide.NewComment;
import guide.NewTag;
import guide.Post;
import guide.User;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong when Sequelize reads rows with what belongs to them, each with the proof that it doesn't here. */
class SequelizeTrapsReadsTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db;

    /** Ann has three posts, Ben one, which is the newest, and Cat none. */
    @BeforeEach
    void usersAndPosts() {
        GUIDE.empty();
        User ann = GUIDE.user("Ann");
        User ben = GUIDE.user("Ben");
        GUIDE.user("Cat");
        Stream.of("A1", "A2", "A3").forEach(title -> GUIDE.post(ann, title));
        GUIDE.post(ben, "B1");
        GUIDE.statements();
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void aTotalCountsUsersAndNotTheirPosts(Nesting nesting) {
        Page<Tuple2<User, List<Post>>> page = db.from(USERS)
                .with(USERS.posts)
                .orderBy(USERS.id)
                .nesting(nesting)
                .page(1, 2);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.data()).extracting(row -> row.v2().size()).containsExactly(3, 1);
        assertThat(db.from(USERS).where(USERS.posts.any()).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void aLimitIsOneOfUsersAndNotOfTheirPosts(Nesting nesting) {
        assertThat(db.from(USERS)
                        .with(USERS.posts)
                        .where(USERS.posts.any(POSTS.title.in("A1", "A2", "B1")))
                        .orderBy(USERS.id)
                        .limit(2)
                        .nesting(nesting)
                        .fetch())
                .extracting(row -> row.v1().firstName() + row.v2().size())
                .as("a condition on the posts chooses users, each with all posts")
                .containsExactly("Ann3", "Ben1");
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void aConditionOnThePostsThatComeAlongDropsNoUser(Nesting nesting) {
        assertThat(db.from(USERS)
                        .with(USERS.posts, posts -> posts.where(POSTS.title.eq("A2")))
                        .orderBy(USERS.id)
                        .nesting(nesting)
                        .fetch())
                .extracting(row -> row.v1().firstName() + row.v2().size())
                .containsExactly("Ann1", "Ben0", "Cat0");
    }

    @Test
    void anOrderByWhatBelongsToUsersPicksTheRightOnes() {
        assertThat(db.from(USERS)
                        .where(USERS.posts.any())
                        .orderBy(USERS.posts.of(max(POSTS.createdAt)).desc())
                        .limit(1)
                        .fetch())
                .extracting(User::firstName)
                .containsExactly("Ben");
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void aLimitForEachUserIsOneInOneStatementForAnyNumberOfUsers(Nesting nesting) {
        assertThat(db.from(USERS)
                        .with(
                                USERS.posts,
                                posts -> posts.select(POSTS.title)
                                        .orderBy(POSTS.id.desc())
                                        .limit(2))
                        .map((user, titles) -> titles)
                        .orderBy(USERS.id)
                        .nesting(nesting)
                        .fetch())
                .containsExactly(List.of("A3", "A2"), List.of("B1"), List.of());
        assertThat(GUIDE.statements())
                .hasSize(nesting == Nesting.BATCHES ? 2 : 1)
                .noneMatch(sql -> sql.contains("UNION"));
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void twoBranchesAreNoProductOfEachOther(Nesting nesting) {
        Post post = db.from(POSTS).where(POSTS.title.eq("A1")).fetchOne();
        for (String text : List.of("one", "two", "three")) {
            db.insert(NewComment.postId(post.id()).authorId(post.authorId()).body(text))
                    .execute();
            db.links(POSTS.tags, post)
                    .add(db.insert(NewTag.name(text)).returning().fetchOne());
        }

        assertThat(db.from(POSTS)
                        .with(
                                POSTS.comments,
                                comments -> comments.select(COMMENTS.body).orderBy(COMMENTS.id))
                        .with(POSTS.tags, tags -> tags.select(TAGS.name).orderBy(TAGS.id))
                        .map((each, comments, tags) -> each.title() + comments + tags)
                        .orderBy(POSTS.id)
                        .limit(1)
                        .nesting(nesting)
                        .fetch())
                .containsExactly("A1[one, two, three][one, two, three]");
    }

    @Test
    void notInAnEmptyListIsTrueWhereverItStands() {
        assertThat(db.from(USERS)
                        .where(USERS.id.notIn(List.of()).or(USERS.firstName.eq("Ann")))
                        .count())
                .isEqualTo(3);
        assertThat(db.from(USERS).where(USERS.id.in(List.of())).count()).isZero();
        assertThat(db.from(USERS).where(USERS.id.in(List.of()).not()).count()).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("NullAway")
    void aValueThatIsMissingIsNoConditionThatAllRowsFulfil() {
        String missing = null;
        assertThatThrownBy(() -> db.from(USERS).where(USERS.email.eq(missing)).fetch())
                .hasMessageContaining("isNull()");
        assertThatThrownBy(() -> db.delete(USERS).where(USERS.email.eq(missing)).execute())
                .hasMessageContaining("isNull()");
        assertThat(db.from(USERS).count()).isEqualTo(3);
    }
}
