package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Aggregates.count;
import static dev.whimbrel.table.expression.Expressions.cast;
import static dev.whimbrel.table.expression.Expressions.lower;
import static dev.whimbrel.table.expression.Expressions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stock.Items.ITEMS;

import blog.NewTag;
import blog.Post;
import blog.Tag;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Labelled;
import dev.whimbrel.table.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stock.NewItem;

class ValuesTableTest {

    private static final ValuesDatabase VALUES = new ValuesDatabase();

    private BlogDatabase blog;
    private Database db;

    @AfterAll
    static void closeValues() {
        VALUES.close();
    }

    @BeforeEach
    void open() {
        blog = new BlogDatabase();
        db = blog.db;
    }

    @AfterEach
    void close() {
        blog.close();
    }

    private record Text(String title, @Nullable String content) {}

    private static ValuesTable<Text> given(Text... rows) {
        return ValuesTable.of("given", List.of(rows))
                .column(POSTS.title, Text::title)
                .column(POSTS.content, Text::content);
    }

    private static ValuesTable<String> names(Stream<String> names) {
        return ValuesTable.of("names", names.toList()).column(TAGS.name, it -> it);
    }

    private Update<Post> update(ValuesTable<Text> given) {
        return db.update(POSTS)
                .set(POSTS.content, given.get(POSTS.content))
                .from(given)
                .where(POSTS.title.eq(given.get(POSTS.title)));
    }

    @Test
    void eachRowIsChangedToValuesOfItsOwn() {
        assertThat(update(given(new Text("First", "1"), new Text("Third", null), new Text("Fourth", "4")))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(POSTS.title, POSTS.content)
                        .from(POSTS)
                        .orderBy(POSTS.createdAt)
                        .fetch())
                .containsExactly(new Tuple2<>("First", "1"), new Tuple2<>("Second", null), new Tuple2<>("Third", null));
    }

    @Test
    void theStatementIsTheSameForAnyNumberOfRows() {
        SqlText none = update(given()).toSql();

        assertThat(update(given(new Text("First", "1"), new Text("Third", "3")))
                        .toSql()
                        .sql())
                .isEqualTo(none.sql())
                .contains(
                        "unnest(CAST(? AS character varying[]), CAST(? AS text[])) WITH ORDINALITY AS given(title, content, \"place of the row\")");
        assertThat(update(given()).execute()).isZero();
        assertThat(db.from(POSTS).count()).isEqualTo(3);
    }

    @Test
    void manyRowsAreMergedChangedJoinedAndDeleted() {
        var names = names(IntStream.range(0, 20_000).mapToObj(i -> "tag " + i));
        db.insert(NewTag.name("tag 7")).execute();

        assertThat(db.merge(TAGS)
                        .using(names, TAGS.name.eq(names.get(TAGS.name)))
                        .whenNotMatched()
                        .thenInsert(it -> it.set(TAGS.name, names.get(TAGS.name)))
                        .execute())
                .isEqualTo(19_999);
        assertThat(db.select(count())
                        .from(TAGS)
                        .join(names, names.get(TAGS.name).eq(TAGS.name))
                        .fetchOne())
                .isEqualTo(20_000);

        Labelled<String> renamed = TAGS.name.as("new name");
        var renames = names.column(renamed, it -> it.replace("tag", "label"));
        assertThat(db.update(TAGS)
                        .set(TAGS.name, renames.get(renamed))
                        .from(renames)
                        .where(TAGS.name.eq(renames.get(TAGS.name)))
                        .execute())
                .isEqualTo(20_000);

        var labels = names(IntStream.range(1, 20_000).mapToObj(i -> "label " + i));
        assertThat(db.delete(TAGS)
                        .using(labels)
                        .where(TAGS.name.eq(labels.get(TAGS.name)))
                        .execute())
                .isEqualTo(19_999);
        assertThat(db.from(TAGS).fetch()).extracting(Tag::name).containsExactly("label 0");
    }

    @Test
    void rowsThatNothingBelongsToAreSeenInOuterJoins() {
        var names = names(Stream.of("ann@example.com", "dan@example.com"));

        assertThat(db.select(names.get(TAGS.name), USERS.firstName.orNull())
                        .from(names)
                        .leftJoin(USERS, USERS.email.eq(names.get(TAGS.name)))
                        .orderBy(names.get(TAGS.name))
                        .fetch())
                .containsExactly(new Tuple2<>("ann@example.com", "Ann"), new Tuple2<>("dan@example.com", null));
        assertThat(db.insertInto(TAGS, TAGS.name)
                        .select(db.select(lower(names.get(TAGS.name))).from(names))
                        .execute())
                .isEqualTo(2);
    }

    @Test
    void aWholeRowIsWhatItWasMadeOf() {
        var given = given(new Text("Third", "3"), new Text("Fourth", null), new Text("First", null));

        assertThat(db.from(given).orderBy(given.place().desc()).fetch())
                .extracting(Text::title)
                .containsExactly("First", "Fourth", "Third");
        assertThat(db.from(POSTS)
                        .leftJoin(given, given.get(POSTS.title).eq(POSTS.title))
                        .orderBy(POSTS.title)
                        .map((post, text) -> post.title() + text.map(Text::content))
                        .fetch())
                .containsExactly("FirstOptional.empty", "SecondOptional.empty", "ThirdOptional[3]");
        assertThat(db.select(given.optional())
                        .from(POSTS)
                        .leftJoin(given, given.get(POSTS.title).eq(POSTS.title))
                        .where(POSTS.title.eq("Second"))
                        .fetchOne())
                .isEmpty();
        assertThatThrownBy(() -> db.select(given)
                        .from(POSTS)
                        .leftJoin(given, given.get(POSTS.title).eq(POSTS.title))
                        .fetch())
                .hasMessageContaining("orNull()");
    }

    @Test
    void whatHasNoColumnOrTwoOfANameIsRefused() {
        var names = names(Stream.of("a"));

        assertThatThrownBy(() -> db.select(count())
                        .from(ValuesTable.of("empty", List.of(1)))
                        .fetch())
                .hasMessage("empty has no columns. Say column(...).");
        assertThatThrownBy(() -> names.column(TAGS.name, it -> it))
                .hasMessageContaining("names has two columns \"name\"")
                .hasMessageContaining("as(\"...\")");
        assertThatThrownBy(() -> names.column(lower(TAGS.name), it -> it)).hasMessageContaining("or a label");
        assertThatThrownBy(() -> names.get(POSTS.title))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("posts.title is no column of names");
    }

    @Test
    void nullIsGivenOnlyWhereItMayBe() {
        List<String> rows = List.of("a", "");

        assertThatThrownBy(() -> ValuesTable.of("names", rows).column(TAGS.name, it -> it.isEmpty() ? null : it))
                .isInstanceOf(WhimbrelException.class)
                .hasMessage("Row 2 of names has null for name, which is never NULL."
                        + " If it may be, give the column as orNull().");

        var names = ValuesTable.of("names", rows).column(TAGS.name.orNull(), it -> it.isEmpty() ? null : it);
        assertThat(db.select(names.get(TAGS.name.orNull())).from(names).fetch()).containsExactly("a", null);
        assertThatThrownBy(() -> db.select(names.get(TAGS.name)).from(names).fetch())
                .hasMessageContaining("NULL was read from names.name");
    }

    @Test
    void valuesOfSecretColumnsAreNeverShown() {
        try (StockDatabase stock = new StockDatabase()) {
            stock.db
                    .insertAll(ITEMS, List.of(NewItem.name("a"), NewItem.name("b")))
                    .execute();
            var pins = ValuesTable.of("pins", List.of("a", "b"))
                    .column(ITEMS.name, it -> it)
                    .column(ITEMS.pin, it -> "1234" + it)
                    .column(ITEMS.labels, it -> Arrays.asList(it, null));
            var update = stock.db
                    .update(ITEMS)
                    .set(ITEMS.pin, pins.get(ITEMS.pin))
                    .set(ITEMS.labels, pins.get(ITEMS.labels))
                    .from(pins)
                    .where(ITEMS.name.eq(pins.get(ITEMS.name)));

            assertThat(update.execute()).isEqualTo(2);
            assertThat(update.toSql().values()).doesNotContain("1234").contains("***");
            assertThat(stock.events().toString()).doesNotContain("1234");
            assertThat(stock.db
                            .from(ITEMS)
                            .where(ITEMS.pin.eq("1234b"))
                            .fetchOne()
                            .labels())
                    .isEqualTo(Arrays.asList("b", null));
            assertThat(stock.db
                            .from(ITEMS)
                            .join(pins, ITEMS.pin.eq(pins.get(ITEMS.pin)))
                            .where(pins.get(ITEMS.pin).ne("12345"))
                            .toSql()
                            .values())
                    .doesNotContain("12345");
        }
    }

    @TestFactory
    Stream<DynamicTest> valuesOfEveryTypeAreGiven() {
        return TypeRoundTripTest.samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.column().toString(), () -> assertGiven(sample)));
    }

    private static <T> void assertGiven(TypeRoundTripTest.Sample<T> sample) {
        List<@Nullable T> values = new ArrayList<>(sample.values());
        values.add(null);
        List<Integer> places = IntStream.range(0, values.size()).boxed().toList();
        var given = ValuesTable.of("given", places).column(sample.column().orNull(), values::get);
        assertThat(VALUES.db
                        .select(given.get(sample.column().orNull()))
                        .from(given)
                        .orderBy(given.place())
                        .fetch())
                .isEqualTo(values);
    }

    @Test
    void valuesThatNoArrayCanHoldAreGiven() {
        blog.execute("CREATE TYPE pair AS (a integer, b text); CREATE DOMAIN positive AS integer CHECK (VALUE > 0);"
                + " CREATE DOMAIN short AS varchar(2); CREATE DOMAIN words AS text[]");
        List<String> boxes = List.of("(3,4),(1,2)", "(7,8),(5,6)");
        assertThat(texts(new SqlType.Builtin("box"), boxes)).isEqualTo(boxes);
        List<String> pairs = List.of("(1,\"a,\"\"b\")", "(,)");
        assertThat(texts(SqlType.named(new ObjectName("public", "pair")), pairs))
                .isEqualTo(pairs);
        assertThat(texts(SqlType.named(new ObjectName("public", "positive")), List.of("1", "2")))
                .isEqualTo(List.of("1", "2"));
        assertThatThrownBy(() -> texts(SqlType.named(new ObjectName("public", "positive")), List.of("0")))
                .isInstanceOf(CheckViolation.class);
        assertThatThrownBy(() -> texts(SqlType.named(new ObjectName("public", "short")), List.of("abc")))
                .hasMessageContaining("too long");
        assertThat(texts(SqlType.named(new ObjectName("public", "words")), List.of("{\"a b\",c}")))
                .isEqualTo(List.of("{\"a b\",c}"));
        assertThat(texts(SqlType.varchar(2).array(), List.of("{abc}"))).isEqualTo(List.of("{abc}"));
    }

    private List<String> texts(SqlType type, List<String> values) {
        Expression<String> like = value("", Types.string(type)).as("it");
        var given = ValuesTable.of("given", values).column(like, it -> it);
        return db.select(cast(given.get(like), Types.TEXT)).from(given).fetch();
    }
}
