package dev.whimbrel.benchmarks.queries;

import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.Query;
import io.ebean.Transaction;
import io.ebean.config.DatabaseConfig;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** By Ebean; its agent enhances the entity. */
final class ByEbean implements Library {

    private final Database db;

    ByEbean(DataSource dataSource) {
        DatabaseConfig config = new DatabaseConfig();
        config.setName("accounts");
        config.setDataSource(dataSource);
        config.addClass(AccountEntity.class);
        config.setDefaultServer(true);
        config.setRegister(false);
        db = DatabaseFactory.create(config);
    }

    private static List<Account> rows(Query<AccountEntity> query) {
        return query.findList().stream().map(AccountEntity::toRow).toList();
    }

    @Override
    public Account byId(long id) {
        AccountEntity entity = db.find(AccountEntity.class, id);
        if (entity == null) {
            throw new IllegalStateException("No account " + id);
        }
        return entity.toRow();
    }

    @Override
    public List<Account> byIds(long from, long to) {
        return rows(
                db.find(AccountEntity.class).where().ge("id", from).lt("id", to).query());
    }

    @Override
    public long insert(Account account) {
        AccountEntity entity = AccountEntity.of(account);
        db.insert(entity);
        return entity.getId();
    }

    @Override
    public void insertAll(List<Account> accounts) {
        try (Transaction transaction = db.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(1000);
            transaction.setGetGeneratedKeys(false);
            db.insertAll(accounts.stream().map(AccountEntity::of).toList());
            transaction.commit();
        }
    }

    @Override
    public List<Account> page(int offset) {
        return rows(db.find(AccountEntity.class)
                .orderBy("score, id")
                .setFirstRow(offset)
                .setMaxRows(20));
    }

    @Override
    public Supplier<List<Account>> pageAfter(Account last) {
        return () -> rows(db.find(AccountEntity.class)
                .where()
                .raw("(score, id) > (?, ?)", last.score(), last.id())
                .orderBy("score, id")
                .setMaxRows(20)
                .query());
    }

    @Override
    public void close() {
        db.shutdown(false, false);
    }
}
