package dev.whimbrel.query;

import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.condition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.NewTag;
import dev.whimbrel.WhimbrelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections come back in order, whatever happens to those who have them. */
class LentConnectionsTest {

    private BlogDatabase blog;
    private LentConnections connections;
    private Database db;

    @BeforeEach
    void open() {
        blog = new BlogDatabase();
        connections = new LentConnections(blog.dataSource, true);
        db = connections.database();
    }

    @AfterEach
    void allAreBackInOrder() {
        assertThat(connections.lent()).isZero();
        assertThat(connections.faults()).isEmpty();
        blog.close();
    }

    private static final class Broken extends Error {
        private static final long serialVersionUID = 1;
    }

    private long tags() {
        return blog.db.from(TAGS).count();
    }

    private void fails(Class<? extends Throwable> how, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(how);
    }

    @Test
    void statementsThatFailGiveTheirsBack() {
        fails(WhimbrelException.class, () -> db.execute("SELECT 1 / 0"));
        fails(WhimbrelException.class, () -> db.execute("no SQL"));
        fails(
                UniqueViolation.class,
                () -> db.insertAll(TAGS, List.of(NewTag.name("a"), NewTag.name("a")))
                        .execute());
        fails(
                Broken.class,
                () -> db.from(USERS)
                        .map(user -> {
                            throw new Broken();
                        })
                        .fetch());
        fails(
                Broken.class,
                () -> db.load(TAGS, Stream.of(1).map(n -> {
                    throw new Broken();
                })));

        assertThat(tags()).isZero();
    }

    @Test
    void transactionsThatFailGiveTheirsBackAndKeepNothing() {
        fails(
                Broken.class,
                () -> db.transaction(tx -> {
                    db.insert(NewTag.name("a")).execute();
                    throw new Broken();
                }));
        fails(
                Broken.class,
                () -> db.transaction(tx -> tx.transaction(part -> {
                    db.insert(NewTag.name("a")).execute();
                    throw new Broken();
                })));
        fails(
                WhimbrelException.class,
                () -> db.transaction(tx -> {
                    db.insert(NewTag.name("a")).execute();
                    fails(WhimbrelException.class, () -> db.execute("SELECT 1 / 0"));
                }));
        fails(
                ArithmeticException.class,
                () -> db.transaction(
                        TransactionOptions.readCommitted().statementTimeout(Duration.ofSeconds(Long.MAX_VALUE)),
                        tx -> {}));
        db.transaction(tx -> {
            db.insert(NewTag.name("a")).execute();
            tx.setRollbackOnly();
        });

        assertThat(tags()).isZero();
    }

    @Test
    void aPartWhoseErrorWasSwallowedIsTakenBackAndTheRestGoesOn() {
        List<String> done = new ArrayList<>();

        db.transaction(tx -> {
            db.insert(NewTag.name("before")).execute();
            fails(
                    WhimbrelException.class,
                    () -> tx.transaction(part -> {
                        part.afterRollback(() -> done.add("part rolled back"));
                        fails(WhimbrelException.class, () -> db.execute("SELECT 1 / 0"));
                    }));
            db.insert(NewTag.name("after")).execute();
        });

        assertThat(done).containsExactly("part rolled back");
        assertThat(tags()).isEqualTo(2);
    }

    @Test
    void manyPartsThatFailLeaveNothingBehindInTheTransaction() {
        db.transaction(tx -> {
            for (int i = 0; i < 100; i++) {
                fails(
                        Broken.class,
                        () -> tx.transaction(part -> {
                            db.insert(NewTag.name("a")).execute();
                            throw new Broken();
                        }));
            }
            db.insert(NewTag.name("a")).execute();
        });

        assertThat(tags()).isEqualTo(1);
    }

    @Test
    void streamsGiveTheirsBackHoweverTheyEnd() {
        try (var rows = db.from(USERS).stream(1)) {
            rows.iterator().next();
        }
        Stream<?> twice = db.from(USERS).stream(1);
        twice.close();
        twice.close();
        fails(IllegalStateException.class, () -> twice.count());
        fails(
                Broken.class,
                () -> db.from(USERS).forEach(user -> {
                    throw new Broken();
                }));
        fails(WhimbrelException.class, () -> db.from(USERS).stream(0));
        fails(WhimbrelException.class, () -> db.from(USERS).stream(-1));
        fails(WhimbrelException.class, () -> db.from(USERS).where(condition("1 / {} = 1", 0)).stream(1));
    }

    @Test
    void aStreamInATransactionLeavesItOpen() {
        db.transaction(tx -> {
            db.insert(NewTag.name("a")).execute();
            try (var rows = db.from(USERS).stream(1)) {
                Iterator<?> each = rows.iterator();
                each.next();
                db.insert(NewTag.name("b")).execute();
                each.next();
            }
            db.insert(NewTag.name("c")).execute();
        });

        assertThat(tags()).isEqualTo(3);
    }

    @Test
    void aListenerMayThrowOrAsk() {
        List<Long> counts = new ArrayList<>();
        Database heard = db.listener(event -> {
                    throw new IllegalStateException();
                })
                .listener(event -> counts.add(db.from(TAGS).count()));

        heard.insert(NewTag.name("a")).execute();
        heard.transaction(tx -> heard.insert(NewTag.name("b")).execute());

        assertThat(counts).containsExactly(1L, 2L);
    }

    @Test
    void aListenerIsNotToldOfWhatItAsksItself() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        Database[] heard = new Database[1];
        heard[0] = db.listener(event -> {
                    first.add(event.sql());
                    heard[0].from(TAGS).count();
                })
                .listener(event -> {
                    second.add(event.sql());
                    heard[0].from(TAGS).exists();
                });

        heard[0].insert(NewTag.name("a")).execute();
        assertThat(first).hasSize(2).first().asString().startsWith("INSERT");
        assertThat(first.get(1)).contains("EXISTS");
        assertThat(second).hasSize(2).last().asString().startsWith("INSERT");
        assertThat(second.get(0)).contains("count(*)");

        heard[0].insert(NewTag.name("b")).execute();
        assertThat(first).hasSize(4);
    }

    @Test
    void copiesWithListenersShareTheTransactionAndOtherDatabasesDoNot() {
        Database other = connections.database();
        Database copy = db.listener(event -> {});

        db.transaction(tx -> {
            copy.insert(NewTag.name("a")).execute();
            assertThat(copy.inTransaction()).isTrue();
            assertThat(other.inTransaction()).isFalse();
            other.transaction(separate -> {
                assertThat(other.from(TAGS).count()).isZero();
                other.insert(NewTag.name("b")).execute();
            });
            tx.setRollbackOnly();
        });

        assertThat(blog.db.select(TAGS.name).from(TAGS).fetch()).containsExactly("b");
    }

    @Test
    void aHandleIsOfNoUseInAThreadThatIsInATransactionOfItsOwn() throws Exception {
        List<Throwable> failures = new ArrayList<>();
        db.transaction(outer -> {
            Thread thread = Thread.ofVirtual()
                    .start(() -> db.transaction(inner -> {
                        try {
                            outer.insert(NewTag.name("a")).execute();
                        } catch (WhimbrelException e) {
                            failures.add(e);
                        }
                    }));
            thread.join();
        });

        assertThat(failures).singleElement().satisfies(e -> assertThat(e).hasMessageContaining("another thread"));
        assertThat(tags()).isZero();
    }

    @Test
    void eachOfManyVirtualThreadsHasATransactionOfItsOwn() throws Exception {
        CountDownLatch allHaveLooked = new CountDownLatch(20);
        List<Long> seen = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "tag " + i;
            boolean kept = i % 2 == 0;
            threads.add(Thread.ofVirtual()
                    .start(() -> quietly(() -> db.transaction(tx -> {
                        db.insert(NewTag.name(name)).execute();
                        seen.add(db.from(TAGS).count());
                        allHaveLooked.countDown();
                        allHaveLooked.await();
                        if (!kept) {
                            tx.setRollbackOnly();
                        }
                    }))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).hasSize(20).containsOnly(1L);
        assertThat(blog.db.select(TAGS.name).from(TAGS).fetch())
                .hasSize(10)
                .allMatch(name -> Integer.parseInt(name.substring(4)) % 2 == 0);
    }

    private static void quietly(ThrowingCallable work) {
        try {
            work.call();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPoolWhoseConnectionsDoNotCommitByThemselvesLosesNothing() {
        LentConnections without = new LentConnections(blog.dataSource, false);
        Database own = without.database();

        own.insert(NewTag.name("a")).execute();
        own.transaction(tx -> own.insert(NewTag.name("b")).execute());
        own.from(USERS).forEach(user -> {});

        assertThat(tags()).isEqualTo(2);
        assertThat(without.faults()).isEmpty();
        assertThat(without.lent()).isZero();
    }
}
