package dev.whimbrel.password4j;

import static dev.whimbrel.password4j.Accounts.ACCOUNTS;
import static dev.whimbrel.query.Excluded.excluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.query.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column of passwords, by every way into the database. */
class PasswordColumnTest {

    private static final String TEXT = "correct horse battery";

    private AccountDatabase database;
    private Database db;

    @BeforeEach
    void create() throws SQLException {
        database = new AccountDatabase();
        db = database.db;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static NewAccount account(String email, String password) {
        return NewAccount.email(email).password(Password.of(password));
    }

    private void assertStoredIsTheHashOf(String text) throws SQLException {
        assertThat(database.texts("SELECT password FROM accounts"))
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(db.from(ACCOUNTS).fetch())
                .allSatisfy(
                        account -> assertThat(account.password().matches(text)).isTrue());
    }

    @Test
    void everyInsertStoresTheHash() throws SQLException {
        db.insert(account("a@example.com", TEXT)).execute();
        db.insertAll(ACCOUNTS, List.of(account("b@example.com", TEXT), account("c@example.com", TEXT)))
                .execute();
        db.load(ACCOUNTS).rows(Stream.of(account("d@example.com", TEXT), account("e@example.com", TEXT)));
        Account returned = db.insert(account("f@example.com", TEXT)).returning().fetchOne();

        assertThat(database.texts("SELECT email FROM accounts")).hasSize(6);
        assertStoredIsTheHashOf(TEXT);
        assertThat(returned.password().matches(TEXT)).isTrue();
        assertThat(returned.password().matches("wrong")).isFalse();
    }

    @Test
    void everyUpdateStoresTheHash() throws SQLException {
        db.insert(account("a@example.com", "the first password")).execute();

        db.update(ACCOUNTS)
                .set(ACCOUNTS.password, Password.of("the second password"))
                .all()
                .execute();
        assertStoredIsTheHashOf("the second password");

        db.insert(account("a@example.com", "the third password"))
                .onConflict(ACCOUNTS.email)
                .doUpdate(it -> it.set(ACCOUNTS.password, excluded(ACCOUNTS.password)))
                .execute();
        assertStoredIsTheHashOf("the third password");

        db.insert(account("a@example.com", "the third password"))
                .onConflict(ACCOUNTS.email)
                .doUpdate(it -> it.set(ACCOUNTS.password, Password.of("the fourth password")))
                .execute();
        assertStoredIsTheHashOf("the fourth password");
    }

    @Test
    void whatWasReadIsWrittenBackAsItIs() throws SQLException {
        db.insert(account("a@example.com", TEXT)).execute();
        List<String> before = database.texts("SELECT password FROM accounts");
        Account read = db.from(ACCOUNTS).fetchOne();

        db.update(ACCOUNTS)
                .set(ACCOUNTS.email, "b@example.com")
                .set(ACCOUNTS.password, read.password())
                .all()
                .execute();
        assertThat(database.texts("SELECT password FROM accounts")).isEqualTo(before);

        db.delete(ACCOUNTS).all().execute();
        db.insert(NewAccount.copyOf(read)).execute();
        assertThat(database.texts("SELECT password FROM accounts")).isEqualTo(before);
    }

    @Test
    void aTransactionThatIsTriedAgainStoresTheSameHash() throws SQLException {
        AtomicInteger tries = new AtomicInteger();
        NewAccount given = account("a@example.com", TEXT);
        List<String> hashes = new ArrayList<>();

        for (int i = 0; i < 2; i++) {
            try {
                db.transaction(tx -> {
                    tx.insert(given).execute();
                    hashes.add(ACCOUNTS.password
                            .type()
                            .text(tx.from(ACCOUNTS).fetchOne().password()));
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("rolled back");
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(tries).hasValue(1);
            }
        }
        assertThat(hashes).hasSize(2);
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
        assertStoredIsTheHashOf(TEXT);
    }

    @Test
    void rulesSeeThePlainTextAndShowNothingOfIt() {
        assertThatThrownBy(() -> db.insert(account("a@example.com", "too short").recovery(Password.of("x".repeat(73))))
                        .execute())
                .isInstanceOf(InvalidRows.class)
                .hasMessage("""
                        Nothing was written to accounts: values break rules.
                          accounts.password: must be at least 12 characters long
                          accounts.recovery: must be at most 72 bytes long in UTF-8, without the character NUL, for bcrypt""");
        assertThatThrownBy(() -> db.update(ACCOUNTS)
                        .set(ACCOUNTS.password, Password.of(""))
                        .all()
                        .execute())
                .isInstanceOfSatisfying(
                        InvalidRows.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.rule())
                                .containsExactly("length", "notEmpty"));
        assertThat(db.from(ACCOUNTS).count()).isZero();
    }

    @Test
    void rowsThatWereReadKeepTheRules() {
        db.insert(account("a@example.com", "short")).withoutValidation().execute();
        Account read = db.from(ACCOUNTS).fetchOne();

        assertThat(db.update(ACCOUNTS)
                        .set(ACCOUNTS.password, read.password())
                        .all()
                        .execute())
                .isEqualTo(1);
    }

    @Test
    void weakerHashesAreMadeAnewAtTheNextLogin() throws SQLException {
        database.execute("INSERT INTO accounts (email, password) VALUES ('a@example.com', '"
                + Passwords.bcrypt(4).codec().toText(Password.of(TEXT)) + "')");
        Account account = db.from(ACCOUNTS).fetchOne();

        assertThat(account.password().matches(TEXT)).isTrue();
        assertThat(account.password().needsRehash()).isTrue();
        db.update(ACCOUNTS)
                .set(ACCOUNTS.password, Password.of(TEXT))
                .where(ACCOUNTS.id.eq(account.id()))
                .execute();

        assertStoredIsTheHashOf(TEXT);
        assertThat(db.from(ACCOUNTS).fetchOne().password().needsRehash()).isFalse();
    }
}
