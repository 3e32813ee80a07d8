package dev.whimbrel.benchmarks.queries;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.query.SelectionQuery;

/** By Hibernate, in stateless sessions, which are its quickest way. */
final class ByHibernate implements Library {

    private final SessionFactory sessions;

    ByHibernate(DataSource dataSource) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", dataSource);
        configuration.setProperty("hibernate.jdbc.batch_size", "1000");
        configuration.addAnnotatedClass(AccountEntity.class);
        sessions = configuration.buildSessionFactory();
    }

    @Override
    public Account byId(long id) {
        return sessions.fromStatelessSession(
                session -> session.get(AccountEntity.class, id).toRow());
    }

    private static List<Account> rows(SelectionQuery<AccountEntity> query) {
        return query.getResultStream().map(AccountEntity::toRow).toList();
    }

    @Override
    public List<Account> byIds(long from, long to) {
        return sessions.fromStatelessSession(session -> rows(
                session.createSelectionQuery("from AccountEntity where id >= :from and id < :to", AccountEntity.class)
                        .setParameter("from", from)
                        .setParameter("to", to)));
    }

    @Override
    public long insert(Account account) {
        return sessions.fromStatelessTransaction(session -> {
            AccountEntity entity = AccountEntity.of(account);
            session.insert(entity);
            return entity.getId();
        });
    }

    @Override
    public void insertAll(List<Account> accounts) {
        sessions.inStatelessTransaction(session ->
                session.insertMultiple(accounts.stream().map(AccountEntity::of).toList()));
    }

    @Override
    public List<Account> page(int offset) {
        return sessions.fromStatelessSession(session ->
                rows(session.createSelectionQuery("from AccountEntity order by score, id", AccountEntity.class)
                        .setFirstResult(offset)
                        .setMaxResults(20)));
    }

    @Override
    public Supplier<List<Account>> pageAfter(Account last) {
        return () -> sessions.fromStatelessSession(session -> rows(session.createSelectionQuery(
                        "from AccountEntity where (score, id) > (:score, :id) order by score, id", AccountEntity.class)
                .setParameter("score", last.score())
                .setParameter("id", last.id())
                .setMaxResults(20)));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
