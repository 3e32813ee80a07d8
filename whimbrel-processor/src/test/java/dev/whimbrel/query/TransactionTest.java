package dev.whimbrel.query;

import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blog.User;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.table.type.Types;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionTest {

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

    private void rename(String name) {
        db.execute("UPDATE users SET first_name = {} WHERE email = {}", name, "ann@example.com");
    }

    private String name() {
        return db.select(USERS.firstName)
                .from(USERS)
                .where(USERS.email.eq("ann@example.com"))
                .fetchOne();
    }

    @Test
    void whatIsAskedInTheSameThreadIsPartOfIt() {
        db.transaction(tx -> {
            rename("Anna");
            assertThat(name()).isEqualTo("Anna");
            tx.setRollbackOnly();
        });

        assertThat(name()).isEqualTo("Ann");
        assertThat(db.inTransaction()).isFalse();
    }

    @Test
    void whatIsThrownRollsBackAndComesOut() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    rename("Anna");
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class);

        assertThat(name()).isEqualTo("Ann");
    }

    @Test
    void aPartIsTakenBackByItself() {
        List<String> done = new ArrayList<>();

        db.transaction(tx -> {
            rename("Anna");
            tx.afterCommit(() -> done.add("whole committed"));
            assertThatThrownBy(() -> db.transaction(part -> {
                        part.afterCommit(() -> done.add("part committed"));
                        part.afterRollback(() -> done.add("part rolled back"));
                        rename("Nobody");
                        db.execute("SELECT 1 / 0");
                    }))
                    .isInstanceOf(WhimbrelException.class);
            assertThat(name()).isEqualTo("Anna");
        });

        assertThat(name()).isEqualTo("Anna");
        assertThat(done).containsExactly("part rolled back", "whole committed");
    }

    @Test
    void aPartThatWasKeptGoesWithTheWhole() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.transaction(part -> {
                        part.afterCommit(() -> done.add("committed"));
                        part.afterRollback(() -> done.add("rolled back"));
                    });
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(done).containsExactly("rolled back");
    }

    @Test
    void actionsRunOutsideAndAfterIt() {
        List<Object> seen = new ArrayList<>();

        db.transaction(tx -> {
            rename("Anna");
            tx.afterCommit(() -> seen.add(db.inTransaction()));
            tx.afterCommit(() -> seen.add(name()));
        });

        assertThat(seen).containsExactly(false, "Anna");
    }

    @Test
    void aCommitThatTheServerRefusesRollsBack() {
        blog.execute("ALTER TABLE posts DROP CONSTRAINT posts_author_id_fkey, ADD CONSTRAINT posts_author_id_fkey"
                + " FOREIGN KEY (author_id) REFERENCES users DEFERRABLE INITIALLY DEFERRED");
        List<String> done = new ArrayList<>();

        ForeignKeyViolation violation = catchThrowableOfType(
                ForeignKeyViolation.class,
                () -> db.transaction(tx -> {
                    tx.afterCommit(() -> done.add("committed"));
                    tx.afterRollback(() -> done.add("rolled back"));
                    db.execute("DELETE FROM users");
                }));

        assertThat(done).containsExactly("rolled back");
        assertThat(violation.columns()).containsExactly("author_id");
        assertThat(violation.table().orElseThrow().name()).isEqualTo("posts");
    }

    /** A connection that is lost just as COMMIT comes back. */
    @Test
    void aCommitWhoseEndIsUnknownRunsNoAction() {
        List<String> done = new ArrayList<>();
        Database losing = Database.of(
                new UrlDataSource(properties -> commitLost(blog.dataSource.getConnection())), new PostgresDialect());

        WhimbrelException failure = catchThrowableOfType(
                WhimbrelException.class,
                () -> losing.transaction(tx -> {
                    tx.afterCommit(() -> done.add("committed"));
                    tx.afterRollback(() -> done.add("rolled back"));
                    losing.execute("UPDATE users SET first_name = 'Lost' WHERE email = 'ann@example.com'");
                }));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
        assertThat(failure).hasMessageContaining("isn't known whether the transaction was committed");
        assertThat(done).isEmpty();
        assertThat(name()).isEqualTo("Lost");
    }

    private static Connection commitLost(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals("commit")) {
                            throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void anActionThatFailsDoesNotHideThatItWasCommitted() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> db.transaction(tx -> {
                    rename("Anna");
                    tx.afterCommit(() -> {
                        throw new IllegalStateException("mail server down");
                    });
                    tx.afterCommit(() -> done.add("second"));
                }))
                .hasMessage("The transaction was committed; an action after it failed: mail server down");
        assertThat(done).containsExactly("second");
        assertThat(name()).isEqualTo("Anna");
    }

    @Test
    void readOnlyAndTimeoutsReachTheServer() {
        TransactionOptions options = TransactionOptions.serializable()
                .readOnly()
                .deferrable()
                .statementTimeout(Duration.ofSeconds(7))
                .lockTimeout(Duration.ofMillis(50));

        db.transaction(
                options,
                tx -> assertThat(blog.settings(
                                tx,
                                "transaction_isolation",
                                "transaction_read_only",
                                "transaction_deferrable",
                                "statement_timeout",
                                "lock_timeout"))
                        .containsExactly("serializable", "on", "on", "7s", "50ms"));
        assertThatThrownBy(() -> db.transaction(options, tx -> rename("Anna")))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.READ_ONLY));
    }

    @Test
    void aConflictIsTriedAgainWhenAsked() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    db.transaction(TransactionOptions.serializable().retry(5), tx -> {
                        attempts.incrementAndGet();
                        String before = name();
                        bothHaveRead.countDown();
                        bothHaveRead.await();
                        rename(before + "!");
                    });
                } catch (Throwable e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(attempts).hasValue(3);
        assertThat(name()).isEqualTo("Ann!!");
    }

    @Test
    void aConflictThatIsNotTriedAgainSaysThatItCouldBe() {
        assertThatThrownBy(() -> db.transaction(TransactionOptions.repeatableRead(), tx -> {
                    name();
                    blog.execute("UPDATE users SET first_name = 'Other' WHERE email = 'ann@example.com'");
                    rename("Mine");
                }))
                .isInstanceOf(SerializationFailure.class)
                .hasMessageContaining("retry(3)");
    }

    @Test
    void aTransactionIsOfNoUseAfterItsEndOrInAnotherThread() throws Exception {
        Transaction[] kept = new Transaction[1];
        Throwable[] elsewhere = new Throwable[1];
        db.transaction(tx -> {
            kept[0] = tx;
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    tx.from(USERS).fetch();
                } catch (WhimbrelException e) {
                    elsewhere[0] = e;
                }
            });
            thread.join();
        });

        assertThatThrownBy(() -> kept[0].from(USERS)).hasMessageContaining("has ended already");
        assertThat(elsewhere[0]).hasMessageContaining("belongs to another thread");
    }

    @Test
    void optionsOfAPartAreRefused() {
        assertThatThrownBy(
                        () -> db.transaction(tx -> db.transaction(TransactionOptions.serializable(), part -> name())))
                .hasMessageContaining("has no options of its own");
    }

    @Test
    void constraintsAreErrorsOfTheirOwn() {
        UniqueViolation unique = catchThrowableOfType(
                UniqueViolation.class,
                () -> db.execute("UPDATE users SET email = {} WHERE email = {}", "ben@example.com", "ann@example.com"));

        assertThat(unique.isAbout(USERS.email)).isTrue();
        assertThat(unique.constraint()).contains("users_email_key");
        assertThat(unique.getMessage())
                .startsWith("Another row of users (email) has the same already, by the constraint users_email_key")
                .doesNotContain("ben@example.com");
        NotNullViolation notNull =
                catchThrowableOfType(NotNullViolation.class, () -> db.execute("UPDATE users SET email = NULL"));
        assertThat(notNull.isAbout(USERS.email)).isTrue();
        blog.execute("ALTER TABLE users ADD CONSTRAINT names CHECK (first_name <> last_name)");
        CheckViolation check =
                catchThrowableOfType(CheckViolation.class, () -> db.execute("UPDATE users SET first_name = last_name"));
        assertThat(check.columns()).containsExactlyInAnyOrder("first_name", "last_name");
    }

    @Test
    void aStreamOutsideOfATransactionGivesItsConnectionBack() {
        try (var rows = db.from(USERS).stream(1)) {
            assertThat(rows.limit(2).count()).isEqualTo(2);
        }
        List<String> names = new ArrayList<>();
        db.from(USERS).orderBy(USERS.firstName).forEach(user -> names.add(user.firstName()));

        assertThat(names).containsExactly("Ann", "Ben", "Cat");
        assertThat(blog.openTransactions()).isZero();
    }

    @Test
    void aStreamWhoseErrorWasSwallowedDoesNotCountAsCommitted() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    rename("Anna");
                    assertThatThrownBy(() -> tx.select(expression(Types.INTEGER, "1 / {}", 0)).stream())
                            .isInstanceOf(WhimbrelException.class);
                }))
                .isInstanceOf(WhimbrelException.class);

        assertThat(name()).isEqualTo("Ann");
    }

    /** A failure whose cause is caused by it. */
    private static RuntimeException inACircle() {
        RuntimeException failure = new IllegalStateException("mine");
        failure.initCause(new IllegalStateException("its cause", failure));
        return failure;
    }

    @Test
    void aFailureThatIsItsOwnCauseComesOut() {
        RuntimeException failure = inACircle();

        assertThatThrownBy(
                        () -> db.transaction(TransactionOptions.serializable().retry(2), tx -> {
                            rename("Anna");
                            throw failure;
                        }))
                .isSameAs(failure);
        assertThatThrownBy(() -> db.transaction(tx -> tx.transaction(part -> {
                    throw failure;
                })))
                .isSameAs(failure);
        assertThat(name()).isEqualTo("Ann");
    }

    private void assertTooLate(ThrowingCallable late) {
        assertThatThrownBy(late)
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_STATE))
                .hasMessageContaining("has ended already");
    }

    @Test
    void whatWasBegunInATransactionIsNotRunAfterIt() {
        Rows1<User> query = db.transactionResult(tx -> tx.from(USERS).where(USERS.firstName.eq("Ann")));
        Returning<User> insert = db.transactionResult(
                tx -> tx.update(USERS).set(USERS.firstName, "Anna").all().returning());
        Delete<User> delete = db.transactionResult(tx -> tx.delete(USERS).all());

        assertTooLate(query::fetch);
        assertTooLate(query::fetchFirst);
        assertTooLate(query::stream);
        assertTooLate(() -> query.forEach(user -> {}));
        assertTooLate(query::count);
        assertTooLate(query::exists);
        assertTooLate(() -> query.orderBy(USERS.email).firstPage(2));
        assertTooLate(() -> query.page(1, 2));
        assertTooLate(insert::fetch);
        assertTooLate(insert::fetchOne);
        assertTooLate(delete::execute);
        assertTooLate(() -> db.transaction(tx -> delete.execute()));
        assertThat(query.toSql().sql()).startsWith("SELECT");
        assertThat(db.from(USERS)
                        .where(USERS.id.in(db.select(USERS.id).from(USERS)))
                        .count())
                .isEqualTo(3);
        assertThat(blog.openTransactions()).isZero();
    }

    @Test
    void whatWasBegunInAPartIsNotRunAfterThePart() {
        db.transaction(tx -> {
            Rows1<User> outer = tx.from(USERS);
            Rows1<User> inner = tx.transactionResult(part -> {
                assertThat(outer.count()).isEqualTo(3);
                return part.from(USERS);
            });
            assertTooLate(inner::fetch);
            assertThat(outer.fetch()).hasSize(3);
        });
    }

    @Test
    void whatWasBegunInATransactionIsNotRunInAnotherThread() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        db.transaction(tx -> {
            Rows1<User> query = tx.from(USERS);
            Delete<User> delete = tx.delete(USERS).all();
            Thread thread = Thread.ofVirtual().start(() -> {
                failures.add(catchThrowable(query::fetch));
                failures.add(catchThrowable(delete::execute));
                db.transaction(other -> failures.add(catchThrowable(delete::execute)));
            });
            thread.join();
            assertThat(query.fetch()).hasSize(3);
        });

        assertThat(failures)
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("belongs to another thread"));
        assertThat(db.from(USERS).count()).isEqualTo(3);
    }

    @Test
    void whatIsTriedAgainIsBegunAnew() {
        List<Rows1<User>> begun = new ArrayList<>();
        db.transaction(TransactionOptions.serializable().retry(1), tx -> {
            begun.add(tx.from(USERS));
            if (begun.size() == 1) {
                throw new SerializationFailure("once", new SQLException());
            }
            assertTooLate(begun.get(0)::fetch);
            assertThat(begun.get(1).fetch()).hasSize(3);
        });
    }
}
