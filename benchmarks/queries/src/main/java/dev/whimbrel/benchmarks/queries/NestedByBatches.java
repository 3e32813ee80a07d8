package dev.whimbrel.benchmarks.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** By JDBC with one statement for each table as a careful person writes it: what belongs to all rows of the one before, by their keys. */
final class NestedByBatches implements NestedLibrary {

    private final Connection connection;
    private final PreparedStatement writers;
    private final PreparedStatement articles;
    private final PreparedStatement labels;

    NestedByBatches(DataSource dataSource) {
        try {
            connection = dataSource.getConnection();
            writers = connection.prepareStatement(
                    "SELECT id, email, name, created_at FROM writers WHERE id >= ? AND id < ? ORDER BY id");
            articles = connection.prepareStatement("SELECT id, writer_id, title, body, price, created_at FROM articles"
                    + " WHERE writer_id = ANY (?) ORDER BY id");
            labels = connection.prepareStatement(
                    "SELECT al.article_id, l.id, l.name FROM article_labels AS al JOIN labels AS l ON l.id = al.label_id"
                            + " WHERE al.article_id = ANY (?) ORDER BY l.name");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Writer> writers(long from, long to) throws SQLException {
        writers.setLong(1, from);
        writers.setLong(2, to);
        try (ResultSet rows = writers.executeQuery()) {
            List<Writer> all = new ArrayList<>();
            while (rows.next()) {
                all.add(NestedByJson.writer(rows));
            }
            return all;
        }
    }

    private ResultSet byKeys(PreparedStatement statement, List<Long> keys) throws SQLException {
        statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
        return statement.executeQuery();
    }

    private List<Article> articlesOf(List<Writer> of) throws SQLException {
        try (ResultSet rows = byKeys(articles, of.stream().map(Writer::id).toList())) {
            List<Article> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new Article(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBigDecimal(5),
                        rows.getObject(6, OffsetDateTime.class).toInstant()));
            }
            return all;
        }
    }

    private Map<Long, List<Label>> labelsOf(List<Article> of) throws SQLException {
        Map<Long, List<Label>> byArticle = HashMap.newHashMap(of.size());
        try (ResultSet rows = byKeys(labels, of.stream().map(Article::id).toList())) {
            while (rows.next()) {
                byArticle
                        .computeIfAbsent(rows.getLong(1), key -> new ArrayList<>())
                        .add(new Label(rows.getLong(2), rows.getString(3)));
            }
        }
        return byArticle;
    }

    @Override
    public List<Written> articles(long from, long to) {
        try {
            List<Writer> all = writers(from, to);
            Map<Long, List<Article>> byWriter = HashMap.newHashMap(all.size());
            for (Article article : articlesOf(all)) {
                byWriter.computeIfAbsent(article.writerId(), key -> new ArrayList<>())
                        .add(article);
            }
            List<Written> written = new ArrayList<>(all.size());
            for (Writer writer : all) {
                written.add(new Written(writer, byWriter.getOrDefault(writer.id(), List.of())));
            }
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Labelled> labels(long from, long to) {
        try {
            List<Writer> all = writers(from, to);
            List<Article> theirs = articlesOf(all);
            Map<Long, List<Label>> byArticle = labelsOf(theirs);
            Map<Long, List<LabelledArticle>> byWriter = HashMap.newHashMap(all.size());
            for (Article article : theirs) {
                byWriter.computeIfAbsent(article.writerId(), key -> new ArrayList<>())
                        .add(new LabelledArticle(article, byArticle.getOrDefault(article.id(), List.of())));
            }
            List<Labelled> labelled = new ArrayList<>(all.size());
            for (Writer writer : all) {
                labelled.add(new Labelled(writer, byWriter.getOrDefault(writer.id(), List.of())));
            }
            return labelled;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
