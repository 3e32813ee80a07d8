package dev.whimbrel.benchmarks.queries;

import static dev.whimbrel.benchmarks.queries.Articles.ARTICLES;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;

/** Those who write articles. */
@DbTable
public final class Writers extends Table<Writer> {

    public static final Writers WRITERS = new Writers();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> email = text();
    public final Required<String> name = text();
    public final Required<Instant> createdAt = timestamptz();

    public final Many<Writer, Article> articles = many(() -> ARTICLES, () -> ARTICLES.writerId);

    {
        silence(Convention.TIMESTAMPS);
    }

    private Writers() {}
}
