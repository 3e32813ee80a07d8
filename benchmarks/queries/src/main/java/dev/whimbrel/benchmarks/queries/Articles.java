package dev.whimbrel.benchmarks.queries;

import static dev.whimbrel.benchmarks.queries.ArticleLabels.ARTICLE_LABELS;
import static dev.whimbrel.benchmarks.queries.Labels.LABELS;
import static dev.whimbrel.benchmarks.queries.Writers.WRITERS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** What belongs to a writer, and has labels. */
@DbTable
public final class Articles extends Table<Article> {

    public static final Articles ARTICLES = new Articles();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<Long> writerId = bigint().references(() -> WRITERS.id);
    public final Required<String> title = text();
    public final Required<String> body = text();
    public final Required<BigDecimal> price = numeric(12, 2);
    public final Required<Instant> createdAt = timestamptz();

    public final Many<Article, Label> labels =
            many(() -> LABELS, () -> ARTICLE_LABELS.articleId, () -> ARTICLE_LABELS.labelId);

    {
        silence(Convention.TIMESTAMPS);
        index(writerId);
    }

    private Articles() {}
}
