package dev.whimbrel.benchmarks.queries;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** By jOOQ's MULTISET, with typed fields and mappings without reflection. */
final class NestedByJooq implements NestedLibrary {

    private static final Table<?> WRITERS = table(name("writers"));
    private static final Table<?> ARTICLES = table(name("articles"));
    private static final Table<?> LABELS = table(name("labels"));
    private static final Table<?> ARTICLE_LABELS = table(name("article_labels"));

    private static final Field<Long> ID = field(name("writers", "id"), Long.class);
    private static final Field<String> EMAIL = field(name("writers", "email"), String.class);
    private static final Field<String> NAME = field(name("writers", "name"), String.class);
    private static final Field<OffsetDateTime> CREATED_AT = field(name("writers", "created_at"), OffsetDateTime.class);

    private static final Field<Long> ARTICLE_ID = field(name("articles", "id"), Long.class);
    private static final Field<Long> WRITER_ID = field(name("articles", "writer_id"), Long.class);
    private static final Field<String> TITLE = field(name("articles", "title"), String.class);
    private static final Field<String> BODY = field(name("articles", "body"), String.class);
    private static final Field<BigDecimal> PRICE = field(name("articles", "price"), BigDecimal.class);
    private static final Field<OffsetDateTime> WRITTEN_AT = field(name("articles", "created_at"), OffsetDateTime.class);

    private static final Field<Long> LABEL_ID = field(name("labels", "id"), Long.class);
    private static final Field<String> LABEL_NAME = field(name("labels", "name"), String.class);
    private static final Field<Long> LABELLED = field(name("article_labels", "article_id"), Long.class);
    private static final Field<Long> LABEL = field(name("article_labels", "label_id"), Long.class);

    private final DSLContext db;

    NestedByJooq(DataSource dataSource) {
        db = DSL.using(dataSource, SQLDialect.POSTGRES);
    }

    private static Article article(
            Long id, Long writerId, String title, String body, BigDecimal price, OffsetDateTime createdAt) {
        return new Article(id, writerId, title, body, price, createdAt.toInstant());
    }

    private static Writer writer(Long id, String email, String name, OffsetDateTime createdAt) {
        return new Writer(id, email, name, createdAt.toInstant());
    }

    @Override
    public List<Written> articles(long from, long to) {
        Field<List<Article>> articles = multiset(select(ARTICLE_ID, WRITER_ID, TITLE, BODY, PRICE, WRITTEN_AT)
                        .from(ARTICLES)
                        .where(WRITER_ID.eq(ID))
                        .orderBy(ARTICLE_ID))
                .convertFrom(rows -> rows.map(mapping(NestedByJooq::article)));
        return db.select(ID, EMAIL, NAME, CREATED_AT, articles)
                .from(WRITERS)
                .where(ID.ge(from).and(ID.lt(to)))
                .orderBy(ID)
                .fetch(mapping((id, email, name, createdAt, written) ->
                        new Written(writer(id, email, name, createdAt), written)));
    }

    @Override
    public List<Labelled> labels(long from, long to) {
        Field<List<Label>> labels = multiset(select(LABEL_ID, LABEL_NAME)
                        .from(ARTICLE_LABELS)
                        .join(LABELS)
                        .on(LABEL_ID.eq(LABEL))
                        .where(LABELLED.eq(ARTICLE_ID))
                        .orderBy(LABEL_NAME))
                .convertFrom(rows -> rows.map(mapping(Label::new)));
        Field<List<LabelledArticle>> articles = multiset(
                        select(ARTICLE_ID, WRITER_ID, TITLE, BODY, PRICE, WRITTEN_AT, labels)
                                .from(ARTICLES)
                                .where(WRITER_ID.eq(ID))
                                .orderBy(ARTICLE_ID))
                .convertFrom(rows -> rows.map(mapping((id, writerId, title, body, price, createdAt, of) ->
                        new LabelledArticle(article(id, writerId, title, body, price, createdAt), of))));
        return db.select(ID, EMAIL, NAME, CREATED_AT, articles)
                .from(WRITERS)
                .where(ID.ge(from).and(ID.lt(to)))
                .orderBy(ID)
                .fetch(mapping((id, email, name, createdAt, written) ->
                        new Labelled(writer(id, email, name, createdAt), written)));
    }
}
