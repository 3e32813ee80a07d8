package dev.whimbrel.password4j;

import static dev.whimbrel.password4j.Accounts.ACCOUNTS;
import static dev.whimbrel.password4j.Logins.LOGINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.query.CheckViolation;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.Nesting;
import dev.whimbrel.query.QueryEvent;
import dev.whimbrel.query.UniqueViolation;
import dev.whimbrel.table.Relation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What is secret is not shown, and not read unless it is asked for. */
class SecretsTest {

    private static final String TEXT = "correct horse battery";
    private static final String KEY = "key-of-ann";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final List<QueryEvent> events = new ArrayList<>();
    private AccountDatabase database;
    private Database db;

    @BeforeEach
    void create() throws SQLException {
        database = new AccountDatabase();
        db = database.db.listener(events::add);
        db.insert(account("ann@example.com").apiKey(KEY)).execute();
        db.insertAll(
                        LOGINS,
                        List.of(
                                NewLogin.address("::1").accountId(1L),
                                NewLogin.address("::2"),
                                NewLogin.address("::3")))
                .execute();
        events.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static NewAccount account(String email) {
        return NewAccount.email(email).password(Password.of(TEXT));
    }

    private List<String> statements() {
        return events.stream().map(QueryEvent::sql).toList();
    }

    @Test
    void jsonLeavesSecretsOutAndTakesThem() {
        Account account = db.from(ACCOUNTS).fetchOne();

        assertThat(JSON.writeValueAsString(account)).isEqualTo("{\"id\":1,\"email\":\"ann@example.com\"}");
        assertThat(JSON.writeValueAsString(NewAccount.copyOf(account))).doesNotContain(KEY, "argon2");
        assertThat(JSON.writeValueAsString(List.of(account.password()))).isEqualTo("[{}]");

        Account given = JSON.readValue(
                "{\"id\":7,\"email\":\"bob@example.com\",\"password\":\"" + TEXT + "\",\"apiKey\":\"k\"}",
                Account.class);
        assertThat(given.apiKey()).isEqualTo("k");
        assertThat(given.password().matches(TEXT)).isTrue();
        assertThat(given).hasToString("Account[id=7, email=bob@example.com, password=***, recovery=***, apiKey=***]");
    }

    @Test
    void secretsAreNotInTextsOfRowsAndStatements() {
        Account account = db.from(ACCOUNTS).fetchOne();

        assertThat(account.toString()).doesNotContain(KEY, "argon2");
        assertThat(NewAccount.copyOf(account).toString()).doesNotContain(KEY, "argon2");
        assertThat(db.insert(account("x@example.com").apiKey(KEY)).toSql().values())
                .containsExactly("x@example.com", "***", "***");
        assertThat(db.from(ACCOUNTS).where(ACCOUNTS.apiKey.eq(KEY)).toSql().values())
                .containsExactly("***");
    }

    @Test
    void rowsWithoutSecretsAreReadWithoutThem() {
        AccountWithoutSecrets ann = new AccountWithoutSecrets(1L, "ann@example.com");

        assertThat(db.from(ACCOUNTS)
                        .where(ACCOUNTS.email.eq("ann@example.com"))
                        .select(AccountWithoutSecrets.from(ACCOUNTS))
                        .fetch())
                .containsExactly(ann);
        assertThat(db.select(AccountWithoutSecrets.from(ACCOUNTS), ACCOUNTS.email)
                        .from(ACCOUNTS)
                        .orderBy(ACCOUNTS.email)
                        .distinct()
                        .map((account, email) -> account)
                        .fetch())
                .containsExactly(ann);
        assertThat(db.update(ACCOUNTS)
                        .set(ACCOUNTS.apiKey, "another")
                        .all()
                        .returning(AccountWithoutSecrets.from(ACCOUNTS))
                        .fetchOne())
                .isEqualTo(ann);
        assertThat(statements().get(0)).isEqualTo("""
                SELECT accounts.id, accounts.email FROM accounts WHERE (accounts.email = ?)""");
        assertThat(statements().get(2)).endsWith("RETURNING accounts.id, accounts.email");

        assertThat(AccountWithoutSecrets.of(db.from(ACCOUNTS).fetchOne())).isEqualTo(ann);
        assertThat(JSON.writeValueAsString(ann)).isEqualTo("{\"id\":1,\"email\":\"ann@example.com\"}");
    }

    @Test
    void rowsThatBelongToOthersAreReadWithoutThemToo() {
        for (Nesting nesting : Nesting.values()) {
            events.clear();
            record Seen(String address, Optional<AccountWithoutSecrets> account) {}
            assertThat(db.from(LOGINS)
                            .with(LOGINS.account, account -> account.select(AccountWithoutSecrets.from(ACCOUNTS)))
                            .map((login, account) -> new Seen(login.address(), account))
                            .orderBy(LOGINS.id)
                            .limit(2)
                            .nesting(nesting)
                            .fetch())
                    .as(nesting.name())
                    .containsExactly(
                            new Seen("::1", Optional.of(new AccountWithoutSecrets(1L, "ann@example.com"))),
                            new Seen("::2", Optional.empty()));
            assertThat(statements()).as(nesting.name()).noneMatch(sql -> sql.contains("password"));
        }
    }

    @Test
    void joinsAndAliasesAndTablesWithinQueriesHaveThemToo() {
        Accounts others = Relation.alias(ACCOUNTS, "others");
        AccountWithoutSecrets ann = new AccountWithoutSecrets(1L, "ann@example.com");

        assertThat(db.select(LOGINS.address, AccountWithoutSecrets.from(others).optional())
                        .from(LOGINS)
                        .leftJoin(others, others.id.eq(LOGINS.accountId))
                        .orderBy(LOGINS.id)
                        .map((address, account) -> account)
                        .fetch())
                .containsExactly(Optional.of(ann), Optional.empty(), Optional.empty());
        var derived =
                db.from(ACCOUNTS).select(AccountWithoutSecrets.from(ACCOUNTS)).asTable("derived");
        assertThat(db.from(derived)
                        .where(derived.get(ACCOUNTS.email).eq("ann@example.com"))
                        .fetch())
                .containsExactly(ann);
        assertThat(db.from(ACCOUNTS)
                        .select(AccountWithoutSecrets.from(ACCOUNTS))
                        .orderBy(ACCOUNTS.id)
                        .firstPage(1)
                        .data())
                .containsExactly(ann);
        assertThat(statements()).noneMatch(sql -> sql.contains("password"));
    }

    @Test
    void aViolatedConstraintTellsNoSecret() {
        UniqueViolation twice = failure(
                UniqueViolation.class,
                () -> db.insert(account("bob@example.com").apiKey(KEY)).execute());
        assertThat(twice.columns()).containsExactly("api_key");
        assertThat(twice.constraint()).contains("accounts_api_key_key");
        assertThat(twice.getCause()).hasMessageContaining("Key (api_key)=(***)");

        failure(
                CheckViolation.class,
                () -> db.insert(account("bob@example.com").apiKey("refused-secret"))
                        .execute());
        failure(
                CheckViolation.class,
                () -> db.update(ACCOUNTS)
                        .set(ACCOUNTS.apiKey, "refused-secret")
                        .all()
                        .execute());
        failure(
                CheckViolation.class,
                () -> db.load(ACCOUNTS).rows(Stream.of(account("c@example.com").apiKey("refused-secret"))));
        assertThat(events)
                .extracting(QueryEvent::failure)
                .hasSize(4)
                .allSatisfy(failure -> assertTellsNothing(failure));
    }

    @Test
    void anErrorAboutOtherColumnsOfTheRowTellsNoSecret() {
        Throwable failed = catchThrowable(
                () -> db.update(LOGINS).set(LOGINS.accountId, 99L).all().execute());
        assertThat(failed.getCause()).as("a table without secrets").hasMessageContaining("(account_id)=(99)");

        UniqueViolation twice = failure(
                UniqueViolation.class,
                () -> db.insert(account("ann@example.com").apiKey("other")).execute());
        assertThat(twice.isAbout(ACCOUNTS.email)).isTrue();
    }

    private static <E extends Throwable> E failure(Class<E> type, ThrowingCallable action) {
        E failure = catchThrowableOfType(type, action);
        assertThat(failure).as("nothing failed").isNotNull();
        assertTellsNothing(failure);
        return failure;
    }

    private static void assertTellsNothing(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain(KEY, "refused-secret", "$argon2");
    }
}
