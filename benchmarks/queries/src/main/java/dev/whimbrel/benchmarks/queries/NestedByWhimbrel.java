package dev.whimbrel.benchmarks.queries;

import static dev.whimbrel.benchmarks.queries.Articles.ARTICLES;
import static dev.whimbrel.benchmarks.queries.Labels.LABELS;
import static dev.whimbrel.benchmarks.queries.Writers.WRITERS;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.Nesting;
import java.util.List;
import javax.sql.DataSource;

/** By Whimbrel, in one of its two ways. */
final class NestedByWhimbrel implements NestedLibrary {

    private final Database db;
    private final Nesting nesting;

    NestedByWhimbrel(DataSource dataSource, Nesting nesting) {
        db = Database.of(dataSource);
        this.nesting = nesting;
    }

    @Override
    public List<Written> articles(long from, long to) {
        return db.from(WRITERS)
                .with(WRITERS.articles, articles -> articles.orderBy(ARTICLES.id))
                .map(Written::new)
                .where(WRITERS.id.ge(from).and(WRITERS.id.lt(to)))
                .orderBy(WRITERS.id)
                .nesting(nesting)
                .fetch();
    }

    @Override
    public List<Labelled> labels(long from, long to) {
        return db.from(WRITERS)
                .with(
                        WRITERS.articles,
                        articles -> articles.with(ARTICLES.labels, labels -> labels.orderBy(LABELS.name))
                                .map(LabelledArticle::new)
                                .orderBy(ARTICLES.id))
                .map(Labelled::new)
                .where(WRITERS.id.ge(from).and(WRITERS.id.lt(to)))
                .orderBy(WRITERS.id)
                .nesting(nesting)
                .fetch();
    }
}
