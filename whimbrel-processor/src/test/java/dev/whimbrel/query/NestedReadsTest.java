package dev.whimbrel.query;

import static blog.PostTags.POST_TAGS;
import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Aggregates.max;
import static dev.whimbrel.table.expression.Expressions.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import blog.Post;
import blog.Posts;
import blog.Tag;
import blog.User;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows with those that belong to them, to any depth. */
class NestedReadsTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;

    /** A post as a page shows it. */
    record PostView(Post post, User author, List<Tag> tags) {}

    /** A user with what they wrote. */
    record Writer(String name, List<Written> posts) {}

    record Written(String title, List<String> tags) {}

    @BeforeAll
    static void tags() {
        BLOG.execute("""
                INSERT INTO tags (id, name) VALUES
                    ('00000000-0000-0000-0000-000000000021', 'java'),
                    ('00000000-0000-0000-0000-000000000022', 'sql "quoted" \\ ü 𝄞'),
                    ('00000000-0000-0000-0000-000000000023', 'unused');
                INSERT INTO post_tags (post_id, tag_id) VALUES
                    ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000022'),
                    ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000021'),
                    ('00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-000000000021')
                """);
    }

    @AfterAll
    static void close() {
        BLOG.close();
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void postsWithTheirAuthorsAndTags(Nesting nesting) {
        List<PostView> views = db.from(POSTS)
                .with(POSTS.author)
                .with(POSTS.tags, tags -> tags.orderBy(TAGS.name))
                .map(PostView::new)
                .orderBy(POSTS.title)
                .nesting(nesting)
                .fetch();

        assertThat(views).extracting(view -> view.post().title()).containsExactly("First", "Second", "Third");
        assertThat(views).extracting(view -> view.author().firstName()).containsExactly("Ann", "Ann", "Ben");
        assertThat(views.get(0).tags()).extracting(Tag::name).containsExactly("java", "sql \"quoted\" \\ ü 𝄞");
        assertThat(views.get(1).tags()).isEmpty();
        assertThat(views.get(2).tags()).extracting(Tag::name).containsExactly("java");
        assertThat(views.get(0).author())
                .isEqualTo(db.from(USERS).where(USERS.id.eq(BlogDatabase.ANN)).fetchOne());
        assertThat(views.get(2).tags())
                .isEqualTo(db.from(TAGS).where(TAGS.name.eq("java")).fetch());
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void toAnyDepthWithAQueryOfEach(Nesting nesting) {
        List<Writer> writers = db.from(USERS)
                .with(
                        USERS.posts,
                        posts -> posts.with(
                                        POSTS.tags,
                                        tags -> tags.orderBy(TAGS.name.desc()).map(Tag::name))
                                .map((post, tags) -> new Written(post.title(), tags))
                                .orderBy(POSTS.createdAt.desc()))
                .map((user, posts) -> new Writer(user.firstName(), posts))
                .orderBy(USERS.email)
                .nesting(nesting)
                .fetch();

        assertThat(writers)
                .containsExactly(
                        new Writer(
                                "Ann",
                                List.of(
                                        new Written("Second", List.of()),
                                        new Written("First", List.of("sql \"quoted\" \\ ü 𝄞", "java")))),
                        new Writer("Ben", List.of(new Written("Third", List.of("java")))),
                        new Writer("Cat", List.of()));
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void aLimitIsOneForEachParentAndConditionsLeaveOnlyChildrenOut(Nesting nesting) {
        assertThat(db.from(USERS)
                        .with(
                                USERS.posts,
                                posts -> posts.orderBy(POSTS.createdAt.desc())
                                        .limit(1)
                                        .map(Post::title))
                        .map((user, titles) -> user.firstName() + titles)
                        .orderBy(USERS.email)
                        .nesting(nesting)
                        .fetch())
                .containsExactly("Ann[Second]", "Ben[Third]", "Cat[]");
        assertThat(db.from(USERS)
                        .with(
                                USERS.posts,
                                posts -> posts.where(POSTS.content.isNull()).map(Post::title))
                        .map((user, titles) -> user.firstName() + titles)
                        .orderBy(USERS.email)
                        .limit(2)
                        .nesting(nesting)
                        .fetch())
                .containsExactly("Ann[Second]", "Ben[]");
    }

    @Test
    void inBatchesThereIsOneStatementForEachRelationship() {
        BLOG.events().clear();
        db.from(USERS)
                .with(USERS.posts, posts -> posts.with(POSTS.tags).with(POSTS.author))
                .fetch();

        assertThat(BLOG.events()).hasSize(4);
        BLOG.events().clear();
        db.from(USERS)
                .with(USERS.posts, posts -> posts.with(POSTS.tags).with(POSTS.author))
                .nesting(Nesting.ONE_STATEMENT)
                .fetch();
        assertThat(BLOG.events()).hasSize(1);
    }

    @Test
    void oneRowComesWithItsOwnTheSameWay() {
        BLOG.events().clear();
        Tuple2<User, List<Post>> ann = db.from(USERS)
                .with(USERS.posts)
                .where(USERS.id.eq(BlogDatabase.ANN))
                .fetchOne();

        assertThat(ann.v2()).hasSize(2);
        assertThat(BLOG.events()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void columnsOfTheJunctionOrderAndSelectWhatItJoins(Nesting nesting) {
        assertThat(db.from(POSTS)
                        .with(
                                POSTS.tags,
                                tags -> tags.where(POST_TAGS.tagId.ne(new java.util.UUID(0, 0)))
                                        .orderBy(POST_TAGS.tagId.desc())
                                        .map(Tag::name))
                        .where(POSTS.title.eq("First"))
                        .nesting(nesting)
                        .fetch()
                        .get(0)
                        .v2())
                .containsExactly("sql \"quoted\" \\ ü 𝄞", "java");
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void anAliasHasTheSameRelationships(Nesting nesting) {
        Posts mine = Relation.alias(POSTS, "mine");

        assertThat(db.from(mine)
                        .with(mine.author, authors -> authors.map(User::firstName))
                        .map((post, name) -> name)
                        .orderBy(mine.title)
                        .nesting(nesting)
                        .fetch())
                .containsExactly("Ann", "Ann", "Ben");
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void whatARelationshipPromisesAndAConditionLeavesOutIsAnError(Nesting nesting) {
        assertThatThrownBy(() -> db.from(POSTS)
                        .with(POSTS.author, authors -> authors.where(USERS.firstName.eq("Ann")))
                        .nesting(nesting)
                        .fetch())
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("has no row of users");
    }

    @Test
    void pagesAndStreamsBringWhatBelongsToTheirRows() {
        assertThat(db.from(USERS)
                        .with(USERS.posts)
                        .orderBy(USERS.email)
                        .page(1, 2)
                        .map(each -> each.v2().size()))
                .isEqualTo(new Page<>(List.of(2, 1), 3, 1, 2));
        KeysetPage<Tuple2<User, List<Post>>> first =
                db.from(USERS).with(USERS.posts).orderBy(USERS.email).firstPage(2);
        assertThat(first.data()).extracting(each -> each.v2().size()).containsExactly(2, 1);
        try (var rows = db.from(USERS).with(USERS.posts).orderBy(USERS.email).stream()) {
            assertThat(rows.map(each -> each.v2().size())).containsExactly(2, 1, 0);
        }
        assertThat(db.from(USERS).with(USERS.posts).count()).isEqualTo(3);
    }

    @Test
    void relationshipsAreConditions() {
        assertThat(titles(POSTS.tags.any(TAGS.name.eq("java")))).containsExactly("First", "Third");
        assertThat(titles(POSTS.tags.none())).containsExactly("Second");
        assertThat(titles(POSTS.tags.any())).containsExactly("First", "Third");
        assertThat(titles(POSTS.tags.none(TAGS.name.eq("java")))).containsExactly("Second");
        assertThat(titles(POSTS.tags.all(TAGS.name.eq("java")))).containsExactly("Second", "Third");
        assertThat(titles(POSTS.author.is(USERS.firstName.eq("Ben")))).containsExactly("Third");
        assertThat(titles(POSTS.author.is(USERS.posts.any(POSTS.title.eq("Second")))))
                .containsExactly("First", "Second");
    }

    private static List<String> titles(Condition condition) {
        return db.select(POSTS.title)
                .from(POSTS)
                .where(condition)
                .orderBy(POSTS.title)
                .fetch();
    }

    @Test
    void whatBelongsToARowIsCountedAndSummedUp() {
        assertThat(db.select(
                                USERS.firstName,
                                USERS.posts.count(),
                                USERS.posts.count(POSTS.content.isNull()),
                                USERS.posts.of(max(POSTS.title)))
                        .from(USERS)
                        .orderBy(USERS.posts.count().desc(), USERS.email)
                        .fetch())
                .containsExactly(
                        new Tuple4<>("Ann", 2L, 1L, "Second"),
                        new Tuple4<>("Ben", 1L, 0L, "Third"),
                        new Tuple4<>("Cat", 0L, 0L, null));
    }

    @Test
    void aFailureIsToldOnceForTheStatementThatFailed() {
        BLOG.events().clear();
        Expression<Integer> impossible = expression(Types.INTEGER, "1 / ({} - 1)", 1);

        assertThatThrownBy(() -> db.from(USERS)
                        .with(USERS.posts, posts -> posts.select(impossible))
                        .fetch())
                .hasMessageContaining("division by zero")
                .extracting(Throwable::getMessage, STRING)
                .endsWith("\nin: " + BLOG.events().get(1).sql());
        assertThat(BLOG.events()).hasSize(2);
        assertThat(BLOG.events().get(0).failure()).isNull();
        assertThat(BLOG.events().get(1).failure()).isNotNull();
        assertThat(BLOG.openTransactions()).isZero();
    }

    @Test
    void batchesRunOnOneConnection() {
        LentConnections lent = new LentConnections(BLOG.dataSource, true);
        Database pool = lent.database();

        assertThat(pool.from(USERS).with(USERS.posts).fetch()).hasSize(3);
        List<Tuple2<User, List<Post>>> users =
                pool.transactionResult(tx -> tx.from(USERS).with(USERS.posts).fetch());
        assertThat(users).hasSize(3);
        assertThat(lent.most()).isOne();
        assertThat(lent.lent()).isZero();
        assertThat(lent.faults()).isEmpty();
    }
}
