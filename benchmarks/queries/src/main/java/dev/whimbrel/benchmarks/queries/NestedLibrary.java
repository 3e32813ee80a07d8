package dev.whimbrel.benchmarks.queries;

import dev.whimbrel.query.Nesting;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The same nested reads, done by one library the way its users would: writers and their articles by their ids, labels by their names. */
interface NestedLibrary extends AutoCloseable {

    /** A writer with their articles. */
    record Written(Writer writer, List<Article> articles) {}

    /** A writer with their articles and the labels of those. */
    record Labelled(Writer writer, List<LabelledArticle> articles) {}

    /** An article with its labels. */
    record LabelledArticle(Article article, List<Label> labels) {}

    /** Writers in a range of keys, with their articles. */
    List<Written> articles(long from, long to);

    /** Writers in a range of keys, with their articles and the labels of those. */
    List<Labelled> labels(long from, long to);

    @Override
    default void close() {}

    /** The libraries by their names. */
    static NestedLibrary of(String name, DataSource dataSource) {
        Function<DataSource, NestedLibrary> constructor = switch (name) {
            case "jdbc" -> NestedByJson::new;
            case "jdbc-batches" -> NestedByBatches::new;
            case "whimbrel-json" -> with -> new NestedByWhimbrel(with, Nesting.ONE_STATEMENT);
            case "whimbrel-batches" -> with -> new NestedByWhimbrel(with, Nesting.BATCHES);
            case "jooq" -> NestedByJooq::new;
            case "hibernate" -> NestedByHibernate::new;
            default -> throw new IllegalArgumentException(name);
        };
        return constructor.apply(dataSource);
    }
}
