package dev.whimbrel.seeds;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Post;
import blog.Role;
import blog.User;
import blog.UserStatus;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.KeysetPage;
import dev.whimbrel.query.Loader;
import dev.whimbrel.query.Page;
import dev.whimbrel.query.RepeatedQueries;
import dev.whimbrel.query.WatchedDatabase;
import dev.whimbrel.table.expression.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The query examples of seed 002, and those of seed 000's soft deletes and scopes. */
class Seed002QueriesTest {

    private static final List<List<String>> TITLES = List.of(List.of("First", "Second"), List.of("Third"), List.of());

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

    private void writePosts() {
        User ann = seed.user("Ann");
        seed.post(ann, "First");
        seed.post(ann, "Second");
        seed.post(seed.user("Ben"), "Third");
        seed.user("Cat");
        seed.statements();
    }

    @Test
    void usersComeWithTheirPostsWithoutAQueryForEach() {
        writePosts();
        seed.statements();

        assertThat(db.from(USERS)
                        .with(USERS.posts, posts -> posts.select(POSTS.title).orderBy(POSTS.createdAt))
                        .map((user, titles) -> user.firstName() + titles)
                        .orderBy(USERS.firstName)
                        .fetch())
                .containsExactly("Ann[First, Second]", "Ben[Third]", "Cat[]");
        assertThat(seed.statements()).hasSize(2);
    }

    @Test
    void postsOfManyUsersAreLoadedByOneInList() {
        writePosts();
        List<UUID> users = db.select(USERS.id).from(USERS).fetch();
        seed.statements();

        Map<UUID, List<String>> titles = titlesOf(users);

        assertThat(titles.values()).containsExactlyInAnyOrder(List.of("First", "Second"), List.of("Third"));
        assertThat(titlesOf(List.of())).isEmpty();
        assertThat(seed.statements()).hasSize(2);
    }

    private Map<UUID, List<String>> titlesOf(Collection<UUID> users) {
        return db.from(POSTS).where(POSTS.authorId.in(users)).orderBy(POSTS.createdAt).fetch().stream()
                .collect(groupingBy(Post::authorId, mapping(Post::title, toList())));
    }

    private static void printEachWithItsPosts(Database db) {
        for (User user : db.from(USERS).fetch()) {
            List<Post> posts =
                    db.from(POSTS).where(POSTS.authorId.eq(user.id())).fetch();
            assertThat(posts).extracting(Post::authorId).containsOnly(user.id());
        }
    }

    @Test
    void aStatementForEachUserFailsTheTest() {
        for (String name : List.of("Ann", "Ben", "Cat")) {
            seed.post(seed.user(name), "By " + name);
        }

        assertThatThrownBy(() -> {
                    try (WatchedDatabase watched = RepeatedQueries.watch(db, 2)) {
                        printEachWithItsPosts(watched.db());
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Run 3 times at dev.whimbrel.seeds.Seed002QueriesTest.printEachWithItsPosts(")
                .hasMessageContaining("FROM posts WHERE ((posts.author_id = ?)")
                .hasMessageContaining("with(...)");
    }

    @Test
    void aLoaderGetsThePostsOfAllUsersThatAskForTheirs() {
        writePosts();
        List<User> users = db.from(USERS).orderBy(USERS.firstName).fetch();
        seed.statements();
        Loader<UUID, List<Post>> postLoader =
                Loader.of(userIds -> db.from(POSTS).orderBy(POSTS.createdAt).fetchBy(POSTS.authorId, userIds));

        List<List<String>> titles = Loader.each(
                users,
                user -> postLoader.get(user.id()).stream().map(Post::title).toList());

        assertThat(titles).containsExactlyElementsOf(TITLES);
        assertThat(seed.statements()).hasSize(1);
    }

    @Test
    void postsOfUsersThatWereReadBeforeComeByTheirRelationship() {
        writePosts();
        List<User> users = db.from(USERS).orderBy(USERS.firstName).fetch();
        seed.statements();

        Map<User, List<String>> titles = db.related(
                USERS.posts, users, posts -> posts.orderBy(POSTS.createdAt).map(Post::title));

        assertThat(titles.keySet()).containsExactlyElementsOf(users);
        assertThat(titles.values()).containsExactlyElementsOf(TITLES);
        assertThat(seed.statements()).hasSize(1);
    }

    @Test
    void aPageHasItsRowsAndTheTotal() {
        for (int i = 1; i <= 5; i++) {
            seed.user("User" + i);
        }

        Page<User> page = db.from(USERS).orderBy(USERS.createdAt.desc()).page(2, 2);

        assertThat(page.data()).extracting(User::firstName).containsExactly("User3", "User2");
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.page()).isEqualTo(2);
        assertThat(page.size()).isEqualTo(2);
        assertThat(page.totalPages()).isEqualTo(3);
    }

    @Test
    void aPageByCursorMissesNoRowWhereOneOfTheSameTimeIsOnTheEdge() {
        for (int i = 1; i <= 5; i++) {
            seed.user("User" + i);
        }
        seed.execute("UPDATE users SET created_at = '2026-01-01Z'");
        var newest = db.from(USERS).orderBy(USERS.createdAt.desc());
        List<User> seen = new ArrayList<>();

        KeysetPage<User> page = newest.firstPage(2);
        seen.addAll(page.data());
        while (page.next().isPresent()) {
            page = newest.pageAfter(page.next().get(), 2);
            seen.addAll(page.data());
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void filtersByEnumConstantsThatExist() {
        User ann = seed.user("Ann");
        seed.user("Ben");
        db.update(USERS)
                .set(USERS.role, Role.ADMIN)
                .where(USERS.id.eq(ann.id()))
                .execute();

        assertThat(db.from(USERS)
                        .where(USERS.role.eq(Role.ADMIN).and(USERS.status.eq(UserStatus.ACTIVE)))
                        .fetch())
                .extracting(User::firstName)
                .containsExactly("Ann");
    }

    @Test
    void scopesAreConditionsWithNames() {
        User ann = seed.user("Ann");
        User ben = seed.user("Ben");
        seed.user("Cat");
        db.update(USERS)
                .set(USERS.role, Role.SUPER_ADMIN)
                .where(USERS.id.eq(ann.id()))
                .execute();
        db.update(USERS)
                .set(USERS.role, Role.ADMIN)
                .where(USERS.id.eq(ben.id()))
                .execute();
        Condition active = USERS.status.eq(UserStatus.ACTIVE);
        Condition admins = USERS.role.in(Role.ADMIN, Role.SUPER_ADMIN);

        assertThat(db.select(USERS.firstName)
                        .from(USERS)
                        .where(active)
                        .where(admins)
                        .orderBy(USERS.firstName)
                        .fetch())
                .containsExactly("Ann", "Ben");
    }

    @Test
    void aDeletedRowIsMarkedAndReadingLeavesItOutUntilItIsRestored() {
        User ann = seed.user("Ann");
        Post kept = seed.post(ann, "Kept");
        Post gone = seed.post(ann, "Gone");

        assertThat(db.delete(POSTS).where(POSTS.id.eq(gone.id())).execute()).isOne();

        assertThat(db.from(POSTS).fetch()).containsExactly(kept);
        assertThat(db.from(POSTS).withDeleted().fetch()).hasSize(2);
        assertThat(db.from(POSTS).onlyDeleted().fetchOne().deletedAt()).isNotNull();
        assertThat(db.restore(POSTS).where(POSTS.id.eq(gone.id())).execute()).isOne();
        assertThat(db.from(POSTS).fetch()).hasSize(2);
        assertThat(db.hardDelete(POSTS).where(POSTS.id.eq(gone.id())).execute()).isOne();
        assertThat(db.from(POSTS).withDeleted().fetch()).containsExactly(kept);
    }
}
