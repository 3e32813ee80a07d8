package dev.whimbrel.loading;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Post;
import blog.Tag;
import blog.User;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.Loader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys that are asked for one by one are loaded by one statement. */
@Timeout(60)
class LoaderTest {

    private static final Blog BLOG = new Blog();
    private static final Database db = BLOG.db;

    private record Profile(String name, List<Written> posts) {}

    private record Written(String title, int tags, String author) {}

    @AfterAll
    static void close() {
        BLOG.close();
    }

    private static Loader<UUID, List<Post>> postsByAuthor() {
        return Loader.of(keys -> db.from(POSTS).orderBy(POSTS.createdAt).fetchBy(POSTS.authorId, keys));
    }

    @Test
    void whatIsAskedForOneByOneIsLoadedByOneStatement() {
        List<User> users = BLOG.users();
        Loader<UUID, List<Post>> posts = postsByAuthor();
        BLOG.statements();

        List<Integer> counts = Loader.each(users, user -> posts.get(user.id()).size());

        assertThat(counts).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(BLOG.statements()).hasSize(1);
        assertThat(posts.get(Blog.id(2))).extracting(Post::title).containsExactly("Post2.1", "Post2.2");
        assertThat(BLOG.statements()).isEmpty();
    }

    @Test
    void eachStepOfNestedWorkIsOneStatementForEachLoader() {
        List<User> users = BLOG.users();
        Loader<User, List<Post>> posts =
                Loader.of(keys -> db.related(USERS.posts, keys, all -> all.orderBy(POSTS.createdAt)));
        Loader<Post, List<Tag>> tags = Loader.of(keys -> db.related(POSTS.tags, keys));
        Loader<UUID, Optional<User>> authors = Loader.of(keys -> db.from(USERS).fetchOneBy(USERS.id, keys));
        BLOG.statements();

        List<Profile> profiles = Loader.each(
                users,
                user -> new Profile(
                        user.firstName(),
                        Loader.each(
                                posts.get(user),
                                post -> new Written(
                                        post.title(),
                                        tags.get(post).size(),
                                        authors.get(post.authorId())
                                                .orElseThrow()
                                                .firstName()))));

        assertThat(profiles).hasSize(Blog.USER_COUNT);
        assertThat(profiles.get(1))
                .isEqualTo(new Profile(
                        "User2", List.of(new Written("Post2.1", 0, "User2"), new Written("Post2.2", 2, "User2"))));
        assertThat(BLOG.statements()).hasSize(3);
    }

    @Test
    void itRunsInTheTransactionOfTheCaller() {
        List<User> users = BLOG.users();
        db.transaction(transaction -> {
            transaction.delete(POSTS).where(POSTS.title.eq("Post1.1")).execute();
            Loader<UUID, List<Post>> posts =
                    Loader.of(keys -> transaction.from(POSTS).fetchBy(POSTS.authorId, keys));

            assertThat(Loader.each(users, user -> posts.get(user.id()).size())).containsExactly(0, 2, 3, 4, 5, 6, 7, 8);
            transaction.setRollbackOnly();
        });
    }

    @Test
    void withoutEachAKeyIsLoadedAtOnceAndKeptUntilItIsForgotten() {
        Loader<UUID, List<Post>> posts = postsByAuthor();
        BLOG.statements();

        assertThat(posts.get(Blog.id(1))).hasSize(1);
        assertThat(posts.get(Blog.id(1))).hasSize(1);
        assertThat(BLOG.statements()).hasSize(1);
        assertThat(posts.getAll(List.of(Blog.id(3), Blog.id(1), Blog.id(99))))
                .extractingFromEntries(entry -> entry.getValue().size())
                .containsExactly(3, 1, 0);
        assertThat(BLOG.statements()).hasSize(1);
        posts.forget(Blog.id(1));
        posts.get(Blog.id(1));
        posts.get(Blog.id(3));
        assertThat(BLOG.statements()).hasSize(1);
        posts.forgetAll();
        posts.get(Blog.id(3));
        assertThat(BLOG.statements()).hasSize(1);
    }

    @Test
    void aFailureIsThrownToAllWhoAskAndTheOthersEnd() {
        List<Integer> ended = new CopyOnWriteArrayList<>();
        Loader<Integer, String> failing = Loader.of(keys -> {
            throw new IllegalStateException("no " + keys);
        });
        Loader<Integer, String> other = Loader.of(keys -> keys.stream().collect(toMap(key -> key, key -> "v" + key)));

        assertThatThrownBy(() -> Loader.each(List.of(1, 2, 3), key -> {
                    String value = key == 2 ? other.get(key) : failing.get(key);
                    ended.add(key);
                    return value;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no [");
        assertThat(ended).containsExactly(2);
        assertThat(Loader.each(List.of(), key -> "never")).isEmpty();
    }

    @Test
    void aKeyWithoutAValueIsAnErrorThatNamesIt() {
        Loader<Integer, String> loader = Loader.of(keys -> Map.of(1, "one"));

        assertThat(loader.get(1)).isEqualTo("one");
        assertThatThrownBy(() -> loader.get(2))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("nothing for the key 2");
    }

    @Test
    void workThatWaitsForALockOfOneWhoWaitsGoesOnAllTheSame() {
        Loader<Integer, Integer> squares =
                Loader.of(keys -> keys.stream().collect(toMap(key -> key, key -> key * key)));
        ReentrantLock lock = new ReentrantLock();

        assertThat(Loader.each(List.of(1, 2, 3), key -> {
                    lock.lock();
                    try {
                        return squares.get(key);
                    } finally {
                        lock.unlock();
                    }
                }))
                .containsExactly(1, 4, 9);
    }

    @Test
    void anInterruptedThreadEndsItsWorkAndStaysInterrupted() {
        Loader<Integer, Integer> squares =
                Loader.of(keys -> keys.stream().collect(toMap(key -> key, key -> key * key)));

        Thread.currentThread().interrupt();
        List<Integer> results = Loader.each(List.of(1, 2, 3), squares::get);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).containsExactly(1, 4, 9);
    }

    @Test
    void theSameFunctionsAreBatchLoadersOfTheGraphQlEngine() {
        DataLoader<UUID, List<Post>> posts = DataLoaderFactory.newMappedDataLoader((Set<UUID> keys) ->
                CompletableFuture.supplyAsync(() -> db.from(POSTS).fetchBy(POSTS.authorId, keys)));
        BLOG.statements();

        CompletableFuture<List<Post>> first = posts.load(Blog.id(1));
        CompletableFuture<List<Post>> none = posts.load(Blog.id(99));
        posts.dispatchAndJoin();

        assertThat(first.join()).extracting(Post::title).containsExactly("Post1.1");
        assertThat(none.join()).isEmpty();
        assertThat(BLOG.statements()).hasSize(1);
    }

    @Test
    void rowsComeByAnyKeyInTheOrderOfTheKeysWithALimitForEach() {
        BLOG.statements();

        Map<UUID, List<String>> newest = db.select(POSTS.title)
                .from(POSTS)
                .orderBy(POSTS.createdAt.desc())
                .limit(2)
                .fetchBy(POSTS.authorId, List.of(Blog.id(3), Blog.id(99), Blog.id(1), Blog.id(3)));

        assertThat(newest)
                .containsExactly(
                        Map.entry(Blog.id(3), List.of("Post3.3", "Post3.2")),
                        Map.entry(Blog.id(99), List.of()),
                        Map.entry(Blog.id(1), List.of("Post1.1")));
        assertThat(BLOG.statements()).hasSize(1);
        assertThat(db.from(POSTS).fetchBy(POSTS.authorId, List.of())).isEmpty();
        assertThat(BLOG.statements()).isEmpty();
        assertThat(db.from(USERS)
                        .with(USERS.posts)
                        .map((user, posts) -> posts.size())
                        .fetchOneBy(USERS.email, List.of("4@example.com", "none")))
                .containsExactly(Map.entry("4@example.com", Optional.of(4)), Map.entry("none", Optional.empty()));
    }

    @Test
    void severalRowsWhereOneIsAskedForAndKeysThatCantBeComparedAreErrors() {
        assertThatThrownBy(() -> db.from(POSTS).fetchOneBy(POSTS.authorId, List.of(Blog.id(2))))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ONE_ROW))
                .hasMessageContaining("2 rows for one value of posts.author_id");
        assertThatThrownBy(() -> db.from(POSTS).fetchBy(POSTS.createdAt, List.of(Instant.EPOCH)))
                .hasMessageContaining("posts.created_at can't be the key of rows");
        assertThatThrownBy(() -> db.from(TAGS).union(db.from(TAGS)).fetchBy(TAGS.name, List.of("java")))
                .hasMessageContaining("asTable");
    }

    @Test
    void whatBelongsToRowsComesByTheRows() {
        List<User> users = BLOG.users().subList(0, 3);
        BLOG.statements();

        Map<User, List<String>> titles = db.related(
                USERS.posts,
                users,
                posts -> posts.orderBy(POSTS.createdAt.desc()).limit(2).map(Post::title));

        assertThat(titles.keySet()).containsExactlyElementsOf(users);
        assertThat(titles.values())
                .containsExactly(List.of("Post1.1"), List.of("Post2.2", "Post2.1"), List.of("Post3.3", "Post3.2"));
        assertThat(BLOG.statements()).hasSize(1);
        List<Post> posts = db.from(POSTS).where(POSTS.authorId.eq(Blog.id(2))).fetch();
        assertThat(db.related(POSTS.author, posts).values()).containsExactly(users.get(1), users.get(1));
        assertThat(db.related(POSTS.tags, posts, tags -> tags.orderBy(TAGS.name).map(Tag::name))
                        .values())
                .containsExactlyInAnyOrder(List.of(), List.of("java", "sql"));
    }
}
