package dev.whimbrel.benchmarks.queries;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** By Jdbi, with a row mapper by hand. */
final class ByJdbi implements Library {

    private static final String INSERT =
            "INSERT INTO accounts (token, email, first_name, last_name, active, score, balance, birthday, note, created_at,"
                    + " updated_at) VALUES (:token, :email, :firstName, :lastName, :active, :score, :balance, :birthday,"
                    + " :note, :createdAt, :updatedAt)";

    private final Jdbi db;

    ByJdbi(DataSource dataSource) {
        db = Jdbi.create(dataSource);
    }

    @Override
    public Account byId(long id) {
        return db.withHandle(handle -> handle.createQuery("SELECT " + ByJdbc.COLUMNS + " FROM accounts WHERE id = :id")
                .bind("id", id)
                .map((rows, context) -> ByJdbc.read(rows))
                .one());
    }

    @Override
    public List<Account> byIds(long from, long to) {
        return db.withHandle(handle -> handle.createQuery(
                        "SELECT " + ByJdbc.COLUMNS + " FROM accounts WHERE id >= :from AND id < :to")
                .bind("from", from)
                .bind("to", to)
                .map((rows, context) -> ByJdbc.read(rows))
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Account account) {
        return statement
                .bind("token", account.token())
                .bind("email", account.email())
                .bind("firstName", account.firstName())
                .bind("lastName", account.lastName())
                .bind("active", account.active())
                .bind("score", account.score())
                .bind("balance", account.balance())
                .bind("birthday", account.birthday())
                .bind("note", account.note())
                .bind("createdAt", account.createdAt())
                .bind("updatedAt", account.updatedAt());
    }

    @Override
    public long insert(Account account) {
        return db.withHandle(handle -> bind(handle.createQuery(INSERT + " RETURNING id"), account)
                .mapTo(long.class)
                .one());
    }

    @Override
    public void insertAll(List<Account> accounts) {
        db.useTransaction(handle -> insertAll(handle, accounts));
    }

    private static void insertAll(Handle handle, List<Account> accounts) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Account account : accounts) {
            bind(batch, account).add();
        }
        batch.execute();
    }

    @Override
    public List<Account> page(int offset) {
        return db.withHandle(handle -> handle.createQuery(
                        "SELECT " + ByJdbc.COLUMNS + " FROM accounts ORDER BY score, id LIMIT 20 OFFSET :offset")
                .bind("offset", offset)
                .map((rows, context) -> ByJdbc.read(rows))
                .list());
    }

    @Override
    public Supplier<List<Account>> pageAfter(Account last) {
        return () -> db.withHandle(handle -> handle.createQuery("SELECT " + ByJdbc.COLUMNS
                        + " FROM accounts WHERE (score, id) > (:score, :id) ORDER BY score, id LIMIT 20")
                .bind("score", last.score())
                .bind("id", last.id())
                .map((rows, context) -> ByJdbc.read(rows))
                .list());
    }
}
