package dev.whimbrel.benchmarks.queries;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** By Hibernate: the articles are joined, and the labels of all of them come by one more statement; nothing is watched for changes. */
final class NestedByHibernate implements NestedLibrary {

    private final SessionFactory sessions;

    NestedByHibernate(DataSource dataSource) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", dataSource);
        configuration.addAnnotatedClass(WriterEntity.class);
        configuration.addAnnotatedClass(ArticleEntity.class);
        configuration.addAnnotatedClass(LabelEntity.class);
        sessions = configuration.buildSessionFactory();
    }

    private <T> List<T> all(long from, long to, Function<WriterEntity, T> read) {
        return sessions.fromSession(session -> {
            session.setDefaultReadOnly(true);
            return session
                    .createSelectionQuery(
                            "from WriterEntity w left join fetch w.articles where w.id >= :from and w.id < :to order by w.id",
                            WriterEntity.class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultList()
                    .stream()
                    .map(read)
                    .toList();
        });
    }

    private static LabelledArticle labelled(ArticleEntity article) {
        return new LabelledArticle(
                article.toRow(),
                article.getLabels().stream().map(LabelEntity::toRow).toList());
    }

    @Override
    public List<Written> articles(long from, long to) {
        return all(
                from,
                to,
                writer -> new Written(
                        writer.toRow(),
                        writer.getArticles().stream().map(ArticleEntity::toRow).toList()));
    }

    @Override
    public List<Labelled> labels(long from, long to) {
        return all(
                from,
                to,
                writer -> new Labelled(
                        writer.toRow(),
                        writer.getArticles().stream()
                                .map(NestedByHibernate::labelled)
                                .toList()));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
