package dev.whimbrel.benchmarks.queries;

import static dev.whimbrel.benchmarks.queries.Articles.ARTICLES;
import static dev.whimbrel.benchmarks.queries.Labels.LABELS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** Which labels an article has. */
@DbTable
public final class ArticleLabels extends Table<ArticleLabel> {

    public static final ArticleLabels ARTICLE_LABELS = new ArticleLabels();

    public final Required<Long> articleId = bigint().references(() -> ARTICLES.id);
    public final Required<Long> labelId = bigint().references(() -> LABELS.id);

    {
        silence(Convention.TIMESTAMPS);
        primaryKey(articleId, labelId);
        index(labelId);
    }

    private ArticleLabels() {}
}
