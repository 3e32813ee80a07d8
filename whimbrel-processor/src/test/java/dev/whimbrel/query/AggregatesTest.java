package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static dev.whimbrel.query.Exists.exists;
import static dev.whimbrel.query.Exists.notExists;
import static dev.whimbrel.table.expression.Aggregates.arrayAgg;
import static dev.whimbrel.table.expression.Aggregates.avg;
import static dev.whimbrel.table.expression.Aggregates.boolAnd;
import static dev.whimbrel.table.expression.Aggregates.boolOr;
import static dev.whimbrel.table.expression.Aggregates.count;
import static dev.whimbrel.table.expression.Aggregates.countDistinct;
import static dev.whimbrel.table.expression.Aggregates.jsonbAgg;
import static dev.whimbrel.table.expression.Aggregates.jsonbObjectAgg;
import static dev.whimbrel.table.expression.Aggregates.max;
import static dev.whimbrel.table.expression.Aggregates.min;
import static dev.whimbrel.table.expression.Aggregates.stringAgg;
import static dev.whimbrel.table.expression.Aggregates.sum;
import static dev.whimbrel.table.expression.Arithmetic.plus;
import static dev.whimbrel.table.expression.Arithmetic.times;
import static dev.whimbrel.table.expression.Expressions.cast;
import static dev.whimbrel.table.expression.Expressions.coalesce;
import static dev.whimbrel.table.expression.Expressions.length;
import static dev.whimbrel.table.expression.Expressions.value;
import static dev.whimbrel.table.expression.FrameEnd.currentRow;
import static dev.whimbrel.table.expression.FrameEnd.end;
import static dev.whimbrel.table.expression.FrameEnd.following;
import static dev.whimbrel.table.expression.FrameEnd.preceding;
import static dev.whimbrel.table.expression.FrameEnd.start;
import static dev.whimbrel.table.expression.JsonFunctions.jsonb;
import static dev.whimbrel.table.expression.Quantified.allOf;
import static dev.whimbrel.table.expression.Quantified.anyOf;
import static dev.whimbrel.table.expression.TextFunctions.left;
import static dev.whimbrel.table.expression.Windows.allRows;
import static dev.whimbrel.table.expression.Windows.cumeDist;
import static dev.whimbrel.table.expression.Windows.denseRank;
import static dev.whimbrel.table.expression.Windows.firstValue;
import static dev.whimbrel.table.expression.Windows.lag;
import static dev.whimbrel.table.expression.Windows.lastValue;
import static dev.whimbrel.table.expression.Windows.lead;
import static dev.whimbrel.table.expression.Windows.nthValue;
import static dev.whimbrel.table.expression.Windows.ntile;
import static dev.whimbrel.table.expression.Windows.orderedBy;
import static dev.whimbrel.table.expression.Windows.partitionBy;
import static dev.whimbrel.table.expression.Windows.percentRank;
import static dev.whimbrel.table.expression.Windows.rank;
import static dev.whimbrel.table.expression.Windows.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Window;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AggregatesTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;
    private static final Expression<Integer> TITLE_LENGTH = length(POSTS.title);

    @AfterAll
    static void close() {
        BLOG.close();
    }

    private static <T> T ofPosts(Selectable<T> aggregate) {
        return db.select(aggregate).from(POSTS).fetchOne();
    }

    private static <T> T ofNothing(Selectable<T> aggregate) {
        return db.select(aggregate).from(POSTS).where(POSTS.title.eq("?")).fetchOne();
    }

    /** Of the posts First, Second and Third, in this order. */
    private static <T> List<T> each(Selectable<T> expression) {
        return db.select(expression).from(POSTS).orderBy(POSTS.createdAt).fetch();
    }

    @Test
    void countsAndSumsUp() {
        Long sum = ofPosts(sum(TITLE_LENGTH));
        BigDecimal ofLongs = ofPosts(sum(cast(TITLE_LENGTH, Types.BIGINT)));
        BigDecimal average = ofPosts(avg(TITLE_LENGTH));
        Double ofDoubles = ofPosts(avg(cast(TITLE_LENGTH, Types.DOUBLE_PRECISION)));

        assertThat(sum).isEqualTo(16);
        assertThat(ofLongs).isEqualTo(new BigDecimal(16));
        assertThat(average).isEqualByComparingTo("5.3333333333333333");
        assertThat(ofDoubles).isEqualTo(16 / 3.0);
        assertThat(ofPosts(sum(plus(times(TITLE_LENGTH, 2), TITLE_LENGTH)))).isEqualTo(48);
        assertThat(ofPosts(avg(value(new BigDecimal("1.5"))))).isEqualByComparingTo("1.5");
        assertThat(ofPosts(count())).isEqualTo(3);
        assertThat(ofPosts(count(POSTS.content))).isEqualTo(2);
        assertThat(ofPosts(countDistinct(POSTS.authorId))).isEqualTo(2);
        assertThat(ofPosts(min(POSTS.title))).isEqualTo("First");
        assertThat(ofPosts(max(POSTS.createdAt))).isEqualTo(Instant.parse("2026-02-03T00:00:00Z"));
        assertThat(ofPosts(boolAnd(POSTS.content.isNull()))).isFalse();
        assertThat(ofPosts(boolOr(POSTS.content.isNull()))).isTrue();
    }

    @Test
    void ofNoRowsAllButTheCountIsNull() {
        assertThat(ofNothing(count())).isZero();
        assertThat(ofNothing(sum(TITLE_LENGTH))).isNull();
        assertThat(ofNothing(coalesce(sum(TITLE_LENGTH), 0L))).isZero();
        assertThat(ofNothing(arrayAgg(POSTS.title))).isNull();
    }

    @Test
    void valuesAreFilteredOrderedAndTakenOnce() {
        assertThat(ofPosts(count().filter(POSTS.content.isNotNull()).filter(POSTS.title.ne("First"))))
                .isEqualTo(1);
        assertThat(ofPosts(stringAgg(POSTS.title, ", ").orderBy(POSTS.title.desc())))
                .isEqualTo("Third, Second, First");
        assertThat(ofPosts(arrayAgg(TITLE_LENGTH).distinct().orderBy(TITLE_LENGTH)))
                .isEqualTo(List.of(5, 6));
        assertThat(ofPosts(arrayAgg(POSTS.content).orderBy(POSTS.content.desc())))
                .isEqualTo(Arrays.asList(null, "Three", "One"));
        assertThat(ofPosts(jsonbAgg(POSTS.title).orderBy(POSTS.title))).isEqualTo("[\"First\", \"Second\", \"Third\"]");
        assertThat(ofPosts(jsonbObjectAgg(POSTS.title, TITLE_LENGTH).filter(POSTS.title.lt("G"))))
                .isEqualTo("{\"First\": 5}");
    }

    @Test
    void rowsAreNumberedWithinWindows() {
        Window byAuthor = partitionBy(POSTS.authorId).orderBy(POSTS.createdAt.desc());
        Window byLength = orderedBy(TITLE_LENGTH);

        assertThat(each(rowNumber().over(byAuthor))).containsExactly(2L, 1L, 1L);
        assertThat(each(rank().over(byLength))).containsExactly(1L, 3L, 1L);
        assertThat(each(denseRank().over(byLength))).containsExactly(1L, 2L, 1L);
        assertThat(each(percentRank().over(byLength))).containsExactly(0.0, 1.0, 0.0);
        assertThat(each(cumeDist().over(byLength))).containsExactly(2 / 3.0, 1.0, 2 / 3.0);
        assertThat(each(ntile(2).over(orderedBy(POSTS.createdAt)))).containsExactly(1, 1, 2);
    }

    @Test
    void otherRowsOfAWindowAreSeen() {
        Window inTime = orderedBy(POSTS.createdAt);
        Window whole = inTime.rows(start(), end());

        assertThat(each(lag(POSTS.title).over(inTime))).containsExactly(null, "First", "Second");
        assertThat(each(lag(POSTS.title, 2).over(inTime))).containsExactly(null, null, "First");
        assertThat(each(lag(POSTS.title, 1, "none").over(inTime))).containsExactly("none", "First", "Second");
        assertThat(each(lead(POSTS.title).over(inTime))).containsExactly("Second", "Third", null);
        assertThat(each(lead(POSTS.title, 2).over(inTime))).containsExactly("Third", null, null);
        assertThat(each(lead(POSTS.title, 1, "none").over(inTime))).containsExactly("Second", "Third", "none");
        assertThat(each(firstValue(POSTS.title).over(whole))).containsExactly("First", "First", "First");
        assertThat(each(lastValue(POSTS.title).over(whole))).containsExactly("Third", "Third", "Third");
        assertThat(each(nthValue(POSTS.title, 2).over(inTime))).containsExactly(null, "Second", "Second");
    }

    @Test
    void aggregatesRunOverFrames() {
        Window inTime = orderedBy(POSTS.createdAt);
        Interval day = Interval.of(Period.ofDays(1));

        assertThat(each(count().over(allRows()))).containsExactly(3L, 3L, 3L);
        assertThat(each(sum(TITLE_LENGTH).over(inTime))).containsExactly(5L, 11L, 16L);
        assertThat(each(sum(TITLE_LENGTH).over(inTime.rows(preceding(1), currentRow()))))
                .containsExactly(5L, 11L, 11L);
        assertThat(each(sum(TITLE_LENGTH).over(inTime.range(currentRow(), following(day)))))
                .containsExactly(11L, 11L, 5L);
        assertThat(each(count().over(inTime.range(preceding(day), following(day)))))
                .containsExactly(2L, 3L, 2L);
        assertThat(each(count().over(orderedBy(TITLE_LENGTH).groups(currentRow(), following(1)))))
                .containsExactly(3L, 1L, 3L);
        assertThat(each(count().over(orderedBy(TITLE_LENGTH).range(preceding(1), currentRow()))))
                .containsExactly(2L, 3L, 2L);
        assertThat(each(sum(TITLE_LENGTH)
                        .filter(POSTS.content.isNotNull())
                        .over(inTime.rows(start(), end()).excludeCurrentRow())))
                .containsExactly(5L, 10L, 5L);
    }

    @Test
    void equalExpressionsWithValuesGroupAndOrder() {
        var query = db.select(left(POSTS.title, 1), count())
                .from(POSTS)
                .groupBy(left(POSTS.title, 1))
                .orderBy(left(POSTS.title, 1).desc());

        assertThat(query.fetch()).containsExactly(new Tuple2<>("T", 1L), new Tuple2<>("S", 1L), new Tuple2<>("F", 1L));
        assertThat(query.toSql().sql()).endsWith("GROUP BY 1 ORDER BY 1 DESC");
    }

    @Test
    void aLabelledExpressionWithValuesGroupsByItselfAndByItsLabel() {
        NullableExpression<String> content = POSTS.content;
        Expression<String> shown = coalesce(content, "none");

        assertThat(db.select(shown.as("shown"), count())
                        .from(POSTS)
                        .groupBy(shown)
                        .orderBy(shown)
                        .map((text, number) -> text)
                        .fetch())
                .containsExactlyInAnyOrder("none", "One", "Three");
    }

    @Test
    void queriesAreParts() {
        var ofUser = db.select(value(1)).from(POSTS).where(POSTS.authorId.eq(USERS.id));
        var lengths = db.select(TITLE_LENGTH).from(POSTS);

        assertThat(db.select(USERS.firstName)
                        .from(USERS)
                        .where(exists(ofUser))
                        .orderBy(USERS.firstName)
                        .fetch())
                .containsExactly("Ann", "Ben");
        assertThat(db.select(USERS.firstName)
                        .from(USERS)
                        .where(notExists(ofUser))
                        .fetch())
                .containsExactly("Cat");
        assertThat(db.from(USERS).where(length(USERS.email).gt(allOf(lengths))).count())
                .isEqualTo(3);
        assertThat(db.from(USERS)
                        .where(length(USERS.firstName).eq(anyOf(lengths)))
                        .exists())
                .isFalse();
        assertThat(db.select(
                                USERS.firstName,
                                db.select(max(POSTS.title))
                                        .from(POSTS)
                                        .where(POSTS.authorId.eq(USERS.id))
                                        .asValue())
                        .from(USERS)
                        .orderBy(USERS.firstName)
                        .map((name, title) -> name + " " + title)
                        .fetch())
                .containsExactly("Ann Second", "Ben Third", "Cat null");
    }

    @Test
    void functionsAndSqlAreTables() {
        var numbers = FunctionTable.series("numbers", 1, 3);
        var days = FunctionTable.series(
                "days",
                Instant.parse("2026-02-01T00:00:00Z"),
                Instant.parse("2026-02-02T00:00:00Z"),
                Interval.of(Period.ofDays(1)));
        var letters = FunctionTable.unnest("letters", value(List.of("a", "b"), Types.TEXT.array()));
        var elements = FunctionTable.jsonElements("elements", jsonb("[1, {}]"));
        var totals = SqlTable.of(
                "totals", "SELECT author_id AS author, count(*) AS total FROM posts WHERE title <> {} GROUP BY 1", "?");

        assertThat(db.from(numbers).where(numbers.value().gt(1)).fetch()).containsExactly(2, 3);
        assertThat(db.select(days.value(), POSTS.title.orNull())
                        .from(days)
                        .leftJoin(POSTS, POSTS.createdAt.eq(days.value()))
                        .orderBy(days.value())
                        .map((day, title) -> title)
                        .fetch())
                .containsExactly("First", "Second");
        assertThat(db.from(letters).fetch()).containsExactly("a", "b");
        assertThat(db.from(elements).fetch()).containsExactly("1", "{}");
        assertThat(db.select(USERS.firstName, totals.column("total", Types.BIGINT))
                        .from(USERS)
                        .join(totals, totals.column("author", Types.UUID).eq(USERS.id))
                        .orderBy(USERS.firstName)
                        .fetch())
                .containsExactly(new Tuple2<>("Ann", 2L), new Tuple2<>("Ben", 1L));
    }
}
