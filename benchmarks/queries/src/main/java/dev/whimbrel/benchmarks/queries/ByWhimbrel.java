package dev.whimbrel.benchmarks.queries;

import static dev.whimbrel.benchmarks.queries.Accounts.ACCOUNTS;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.Select;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** By Whimbrel. */
final class ByWhimbrel implements Library {

    private final Database db;

    ByWhimbrel(DataSource dataSource) {
        db = Database.of(dataSource);
    }

    @Override
    public Account byId(long id) {
        return db.from(ACCOUNTS).where(ACCOUNTS.id.eq(id)).fetchOne();
    }

    @Override
    public List<Account> byIds(long from, long to) {
        return db.from(ACCOUNTS)
                .where(ACCOUNTS.id.ge(from).and(ACCOUNTS.id.lt(to)))
                .fetch();
    }

    private static NewAccount row(Account account) {
        return NewAccount.token(account.token())
                .email(account.email())
                .firstName(account.firstName())
                .lastName(account.lastName())
                .score(account.score())
                .balance(account.balance())
                .birthday(account.birthday())
                .createdAt(account.createdAt())
                .updatedAt(account.updatedAt())
                .active(account.active())
                .note(account.note());
    }

    @Override
    public long insert(Account account) {
        return db.insert(row(account)).returning(ACCOUNTS.id).fetchOne();
    }

    @Override
    public void insertAll(List<Account> accounts) {
        db.insertAll(ACCOUNTS, accounts.stream().map(ByWhimbrel::row).toList()).execute();
    }

    @Override
    public List<Account> page(int offset) {
        return db.from(ACCOUNTS)
                .orderBy(ACCOUNTS.score, ACCOUNTS.id)
                .limit(20)
                .offset(offset)
                .fetch();
    }

    @Override
    public Supplier<List<Account>> pageAfter(Account last) {
        Select<Account, ?> ordered = db.from(ACCOUNTS).orderBy(ACCOUNTS.score, ACCOUNTS.id);
        String cursor = db.from(ACCOUNTS)
                .where(ACCOUNTS.score
                        .gt(last.score())
                        .or(ACCOUNTS.score.eq(last.score()).and(ACCOUNTS.id.ge(last.id()))))
                .orderBy(ACCOUNTS.score, ACCOUNTS.id)
                .firstPage(1)
                .next()
                .orElseThrow();
        return () -> ordered.pageAfter(cursor, 20).data();
    }

    @Override
    public void load(Stream<Account> accounts) {
        db.load(ACCOUNTS, accounts.map(ByWhimbrel::row));
    }
}
