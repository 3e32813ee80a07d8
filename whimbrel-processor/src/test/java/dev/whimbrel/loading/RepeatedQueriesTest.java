package dev.whimbrel.loading;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.NewTag;
import blog.Post;
import blog.User;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.RepeatedQueries;
import dev.whimbrel.query.RepeatedQuery;
import dev.whimbrel.query.UnitOfWork;
import dev.whimbrel.query.WatchedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Statements for each row, where one for all would do, are found. */
class RepeatedQueriesTest {

    private static final Blog BLOG = new Blog();
    private static final Database db = BLOG.db;

    @AfterAll
    static void close() {
        BLOG.close();
    }

    private static List<Post> postsOf(Database asked, User user) {
        return asked.from(POSTS).where(POSTS.authorId.eq(user.id())).fetch();
    }

    private static void eachWithItsPosts(Database asked) {
        for (User user : asked.from(USERS).fetch()) {
            postsOf(asked, user);
        }
    }

    @Test
    void aTestFailsWithTheQueryTheCountTheCallsAndTheCure() {
        assertThatThrownBy(() -> {
                    try (WatchedDatabase watched = RepeatedQueries.watch(db, 5)) {
                        eachWithItsPosts(watched.db());
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "(?s)A statement for each row, where one for all would do:\n"
                                + "Run 8 times at dev\\.whimbrel\\.loading\\.RepeatedQueriesTest\\.postsOf\\(RepeatedQueriesTest\\.java:\\d+\\),"
                                + " called from .*RepeatedQueriesTest\\.eachWithItsPosts\\(.*:\n"
                                + "  SELECT .* FROM posts WHERE \\(\\(posts.author_id = \\?\\) AND \\(posts.deleted_at IS NULL\\)\\)\n"
                                + "  Get the rows of all by one statement: with\\(\\.\\.\\.\\) in the query before,.* or a Loader\\.");
    }

    @Test
    void asManyAsAreAllowedAreAllowed() {
        assertThatCode(() -> {
                    try (WatchedDatabase watched = RepeatedQueries.watch(db, 8)) {
                        eachWithItsPosts(watched.db());
                    }
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RepeatedQueries.watch(db, 0)).isInstanceOf(WhimbrelException.class);
    }

    @Test
    void theSameTextFromTwoPlacesIsCountedApartAndAllOffendersAreNamed() {
        User user = BLOG.users().get(0);
        try (WatchedDatabase watched = RepeatedQueries.watch(db, 5)) {
            for (int i = 0; i < 4; i++) {
                watched.db().from(POSTS).where(POSTS.authorId.eq(user.id())).fetch();
                watched.db().from(POSTS).where(POSTS.authorId.eq(user.id())).fetch();
            }
        }
        WatchedDatabase watched = RepeatedQueries.watch(db, 5);
        for (int i = 0; i < 7; i++) {
            watched.db().from(TAGS).count();
            watched.db()
                    .update(TAGS)
                    .set(TAGS.name, "java")
                    .where(TAGS.name.eq("java"))
                    .execute();
            watched.db().delete(TAGS).where(TAGS.name.eq("none" + i)).execute();
        }
        watched.db().from(TAGS).fetch();

        assertThat(watched.found()).extracting(RepeatedQuery::times).containsExactly(7L, 7L, 7L);
        assertThatThrownBy(watched::close)
                .hasMessageContaining("UPDATE tags")
                .hasMessageContaining("DELETE FROM tags")
                .hasMessageContaining("Write all rows by one statement")
                .hasMessageContaining("count(*)");
    }

    @Test
    void rowsInsertedOneByOneAreFoundAndBatchesAreNot() {
        List<NewTag> tags =
                IntStream.range(0, 25_000).mapToObj(i -> NewTag.name("t" + i)).toList();
        db.transaction(transaction -> {
            try (WatchedDatabase watched = RepeatedQueries.watch(db, 2)) {
                watched.db().insertAll(TAGS, tags).execute();
                for (int i = 0; i < 3; i++) {
                    int from = i;
                    watched.db().load(TAGS, IntStream.range(0, 10).mapToObj(n -> NewTag.name("l" + from + "-" + n)));
                }
            }
            WatchedDatabase watched = RepeatedQueries.watch(db, 2);
            for (int i = 0; i < 3; i++) {
                watched.db().insert(NewTag.name("one" + i)).execute();
            }
            assertThat(watched.found())
                    .singleElement()
                    .satisfies(found -> assertThat(found.advice()).contains("insertAll"));
            transaction.setRollbackOnly();
        });
    }

    @Test
    void whatATransactionAsksIsCountedButNotItsOwnStatements() {
        WatchedDatabase watched = RepeatedQueries.watch(db, 5);
        for (int i = 0; i < 6; i++) {
            watched.db().transaction(transaction -> transaction.from(TAGS).fetch());
        }

        assertThat(watched.found())
                .singleElement()
                .satisfies(found -> assertThat(found.sql()).startsWith("SELECT tags."));
    }

    @Test
    void statementsThatFailMayBeTriedAgain() {
        WatchedDatabase watched = RepeatedQueries.watch(db, 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> watched.db().execute("SELECT 1 / 0")).isInstanceOf(WhimbrelException.class);
        }

        assertThat(watched.found()).isEmpty();
    }

    @Test
    void threadsThatAUnitOfWorkStartsArePartOfItAndOthersAreNot() throws Exception {
        RepeatedQueries repeated = RepeatedQueries.warning(5);
        Database heard = db.listener(repeated);
        try (ExecutorService before = Executors.newSingleThreadExecutor()) {
            before.submit(() -> {}).get();
            UnitOfWork unit = repeated.begin();
            before.submit(() -> eachWithItsPosts(heard)).get();
            assertThat(unit.found()).isEmpty();
            try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
                BLOG.users().forEach(user -> virtual.submit(() -> postsOf(heard, user)));
            }
            assertThat(unit.found()).extracting(RepeatedQuery::times).containsExactly(8L);
            unit.close();
            eachWithItsPosts(heard);
            assertThat(unit.found()).extracting(RepeatedQuery::times).containsExactly(8L);
        }
    }

    @Test
    void unitsOfWorkAreCountedApartAndTheInnerOneByItself() {
        RepeatedQueries repeated = RepeatedQueries.warning(5);
        Database heard = db.listener(repeated);
        List<User> users = BLOG.users();
        for (User user : users) {
            try (UnitOfWork unit = repeated.begin()) {
                postsOf(heard, user);
                assertThat(unit.found()).isEmpty();
            }
        }
        try (UnitOfWork outer = repeated.begin()) {
            try (UnitOfWork inner = repeated.begin()) {
                eachWithItsPosts(heard);
                assertThat(inner.found()).hasSize(1);
            }
            assertThat(outer.found()).isEmpty();
            eachWithItsPosts(heard);
            assertThat(outer.found()).hasSize(1);
        }
    }

    @Test
    void inDevelopmentThereIsOneWarningForEachPlace() {
        Database heard = db.listener(RepeatedQueries.warning(5));

        List<User> users = BLOG.users();
        String log = logged(() -> heard.transaction(transaction -> {
            eachWithItsPosts(heard);
            eachWithItsPosts(heard);
            users.forEach(user ->
                    heard.from(POSTS).where(POSTS.authorId.eq(user.id())).fetch());
        }));

        assertThat(log.lines().filter(line -> line.contains("A statement for each row")))
                .hasSize(2);
        assertThat(log).contains("Run 6 times at dev.whimbrel.loading.RepeatedQueriesTest.postsOf");
    }

    @Test
    void aPauseEndsWhatIsCountedTogether() throws InterruptedException {
        Database heard = db.listener(RepeatedQueries.warning(8));
        eachWithItsPosts(heard);
        Thread.sleep(150);

        assertThat(logged(() -> eachWithItsPosts(heard))).doesNotContain("A statement for each row");
    }

    /** What is written to the error output, which is the log of these tests. */
    private static String logged(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void threadsThatShareAWatchedDatabaseAreCountedTogether() throws Exception {
        WatchedDatabase watched = RepeatedQueries.watch(db, 5);
        List<Thread> threads = new ArrayList<>();
        for (User user : BLOG.users()) {
            threads.add(Thread.ofVirtual().start(() -> postsOf(watched.db(), user)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(watched.found()).extracting(RepeatedQuery::times).containsExactly(8L);
    }
}
