package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.GuideDatabase.newPost;
import static dev.whimbrel.seeds.GuideDatabase.newUser;
import static guide.PostTags.POST_TAGS;
import static guide.Posts.POSTS;
import static guide.Tags.TAGS;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.model.Hooks;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.StaleRow;
import guide.NewTag;
import guide.Post;
import guide.Tag;
import guide.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Sequelize's writes pass by, each with the proof that they don't here. */
class SequelizeTrapsWritesTest {

    private static final GuideDatabase GUIDE = new GuideDatabase();
    private static final Database db = GUIDE.db;

    private final List<String> told = new ArrayList<>();
    private User ann;
    private Post first;

    @BeforeEach
    void aUserWithThreePosts() {
        GUIDE.empty();
        ann = GUIDE.user("Ann");
        first = GUIDE.post(ann, "First");
        GUIDE.post(ann, "Second");
        GUIDE.post(ann, "Third");
    }

    @AfterAll
    static void close() {
        GUIDE.close();
    }

    @Test
    void anIncrementIsAnUpdateForHooksAndForTheVersion() {
        Database telling = db.hooks(Hooks.of(POSTS)
                .beforeUpdate(draft -> told.add("before"))
                .afterUpdate(post -> told.add(post.title() + " " + post.views())));
        telling.update(POSTS)
                .increment(POSTS.views, 2)
                .where(POSTS.id.eq(first.id()))
                .execute();

        assertThat(told).containsExactly("before", "First 2");
        assertThatThrownBy(() ->
                        db.update(POSTS).set(POSTS.title, "Mine").of(first).execute())
                .isInstanceOf(StaleRow.class);
    }

    @Test
    void anUpdateByAConditionDoesNotSlipPastTheVersion() {
        assertThat(db.update(POSTS)
                        .set(POSTS.title, "All")
                        .where(POSTS.authorId.eq(ann.id()))
                        .execute())
                .isEqualTo(3);
        assertThatThrownBy(() ->
                        db.update(POSTS).set(POSTS.title, "Mine").of(first).execute())
                .isInstanceOf(StaleRow.class);
        assertThat(db.from(POSTS).fetch()).extracting(Post::title).containsOnly("All");
    }

    @Test
    void deletesByAConditionRunTheHooksOfEachRow() {
        Database telling = db.hooks(Hooks.of(POSTS)
                .beforeDelete(post -> told.add("before " + post.title()))
                .afterDelete(post -> told.add("after " + post.title())));
        telling.delete(POSTS).where(POSTS.title.ne("Second")).execute();
        assertThat(told).containsExactlyInAnyOrder("before First", "before Third", "after First", "after Third");
    }

    @Test
    void findingOrCreatingRunsTheHooksOfAnInsertOnlyWhereItCreates() {
        Database telling = db.hooks(Hooks.of(TAGS).afterInsert(tag -> told.add(tag.name())));
        for (int i = 0; i < 2; i++) {
            telling.insert(NewTag.name("sql")).onConflict(TAGS.name).findOrCreate();
        }
        assertThat(told).containsExactly("sql");
    }

    @Test
    void whatIsAddedThroughAJunctionRunsItsHooks() {
        Database telling = db.hooks(Hooks.of(POST_TAGS)
                .afterInsert(row -> told.add("added " + row.tagId()))
                .afterDelete(row -> told.add("removed " + row.tagId())));
        Tag sql = db.insert(NewTag.name("sql")).returning().fetchOne();
        telling.links(POSTS.tags, first).add(sql);
        telling.links(POSTS.tags, first).add(sql);
        telling.links(POSTS.tags, first).set(List.of());
        assertThat(told).containsExactly("added 1", "removed 1");
    }

    @Test
    void anUpdateOfSomeRowsIsOneOfTheRowsThatAQueryChooses() {
        assertThat(db.update(POSTS)
                        .set(POSTS.title, "Chosen")
                        .where(POSTS.id.in(db.select(POSTS.id)
                                .from(POSTS)
                                .orderBy(POSTS.id.desc())
                                .limit(1)))
                        .execute())
                .isOne();
        assertThat(db.from(POSTS).orderBy(POSTS.id).fetch())
                .extracting(Post::title)
                .containsExactly("First", "Second", "Chosen");
    }

    @Test
    void deletingManyMovesTheTimeOfTheLastChangeToo() {
        GUIDE.execute("ALTER TABLE posts DISABLE TRIGGER USER; UPDATE posts SET updated_at = '2020-01-01Z';"
                + " ALTER TABLE posts ENABLE TRIGGER USER");
        db.delete(POSTS).all().execute();
        assertThat(GUIDE.value("SELECT count(*) FROM posts WHERE updated_at = deleted_at"))
                .isEqualTo("3");
    }

    @Test
    void nothingToInsertIsNoStatement() {
        GUIDE.statements();
        assertThat(db.insertAll(POSTS, List.of()).execute()).isZero();
        assertThat(GUIDE.statements()).isEmpty();
    }

    @Test
    void theSlugOfADeletedPostIsFreeForInsertUpsertAndFindOrCreate() {
        db.delete(POSTS).of(first).execute();
        db.insert(newPost(ann, "First")).execute();
        db.delete(POSTS).where(POSTS.slug.eq("first")).execute();
        assertThat(db.insert(newPost(ann, "First"))
                        .onConflict(POSTS.slug)
                        .findOrCreate()
                        .created())
                .isTrue();
        db.delete(POSTS).where(POSTS.slug.eq("first")).execute();
        db.insert(newPost(ann, "First"))
                .onConflict(POSTS.slug)
                .doUpdate(it -> it.set(POSTS.title, "changed in secret"))
                .execute();

        assertThat(db.from(POSTS).where(POSTS.slug.eq("first")).fetchOne().title())
                .isEqualTo("First");
        assertThat(db.from(POSTS).onlyDeleted().fetch())
                .extracting(Post::title)
                .containsExactly("First", "First", "First");
    }

    @Test
    void whatHooksAndLinksAskRunsOnTheOneConnectionOfTheTransaction() {
        Database telling = db.hooks(Hooks.of(USERS)
                .beforeDelete(user -> told.add(user.firstName()
                        + db.from(POSTS).where(POSTS.authorId.eq(user.id())).count()))
                .afterInsert(user -> told.add(
                        db.from(USERS).where(USERS.id.eq(user.id())).fetchOne().firstName())));
        assertThatThrownBy(() -> db.transaction(tx -> {
                    telling.insert(newUser("Ben")).execute();
                    telling.delete(USERS).of(ann).execute();
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");

        assertThat(told).containsExactly("Ben", "Ann3");
        assertThat(db.from(USERS).fetch()).extracting(User::firstName).containsExactly("Ann");
    }

    @Test
    void aLockOutsideOfATransactionIsRefused() {
        var locked = db.from(POSTS).where(POSTS.id.eq(first.id())).forUpdate();

        assertThatThrownBy(locked::fetchOne).hasMessageContaining("transaction(...)");
        assertThatThrownBy(locked::stream).hasMessageContaining("transaction(...)");
        assertThatThrownBy(() -> locked.forEach(post -> told.add(post.title())))
                .hasMessageContaining("transaction(...)");
        db.transaction(tx -> assertThat(db.from(POSTS)
                        .where(POSTS.id.eq(first.id()))
                        .forUpdate()
                        .fetchOne())
                .isEqualTo(first));
        assertThat(told).isEmpty();
    }
}
