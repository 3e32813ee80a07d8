package dev.whimbrel.benchmarks.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** By JDBC in one statement as a careful person writes it: lateral subqueries that give JSON, which Jackson reads into the records. */
final class NestedByJson implements NestedLibrary {

    private static final String ARTICLE =
            "json_build_object('id', a.id, 'writerId', a.writer_id, 'title', a.title, 'body', a.body, 'price', a.price,"
                    + " 'createdAt', a.created_at)";

    private final Connection connection;
    private final PreparedStatement articles;
    private final PreparedStatement labels;
    private final ObjectReader articleReader = JsonMapper.shared().readerForListOf(Article.class);
    private final ObjectReader labelledReader = JsonMapper.shared().readerForListOf(LabelledArticle.class);

    NestedByJson(DataSource dataSource) {
        try {
            connection = dataSource.getConnection();
            articles = connection.prepareStatement("""
                    SELECT w.id, w.email, w.name, w.created_at, b.articles
                    FROM writers AS w CROSS JOIN LATERAL (
                        SELECT coalesce(json_agg(%s ORDER BY a.id), '[]') AS articles
                        FROM articles AS a WHERE a.writer_id = w.id) AS b
                    WHERE w.id >= ? AND w.id < ? ORDER BY w.id
                    """.formatted(ARTICLE));
            labels = connection.prepareStatement("""
                    SELECT w.id, w.email, w.name, w.created_at, b.articles
                    FROM writers AS w CROSS JOIN LATERAL (
                        SELECT coalesce(json_agg(json_build_object('article', %s, 'labels', c.labels) ORDER BY a.id), '[]')
                            AS articles
                        FROM articles AS a CROSS JOIN LATERAL (
                            SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', l.name) ORDER BY l.name), '[]')
                                AS labels
                            FROM article_labels AS al JOIN labels AS l ON l.id = al.label_id
                            WHERE al.article_id = a.id) AS c
                        WHERE a.writer_id = w.id) AS b
                    WHERE w.id >= ? AND w.id < ? ORDER BY w.id
                    """.formatted(ARTICLE));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Writer writer(ResultSet rows) throws SQLException {
        return new Writer(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static <A, W> List<W> all(
            PreparedStatement statement, long from, long to, ObjectReader reader, BiFunction<Writer, List<A>, W> with) {
        try {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                List<W> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(with.apply(writer(rows), reader.readValue(rows.getString(5))));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Written> articles(long from, long to) {
        return all(articles, from, to, articleReader, Written::new);
    }

    @Override
    public List<Labelled> labels(long from, long to) {
        return all(labels, from, to, labelledReader, Labelled::new);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
