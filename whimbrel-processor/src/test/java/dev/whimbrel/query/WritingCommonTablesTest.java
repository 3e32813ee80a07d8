package dev.whimbrel.query;

import static dev.whimbrel.table.expression.Expressions.expression;
import static dev.whimbrel.table.expression.Expressions.like;
import static dev.whimbrel.table.expression.Expressions.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stock.Items.ITEMS;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.type.Types;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stock.Item;
import stock.Items;
import stock.NewItem;

/** Statements that write rows, as parts of others; and what such statements show. */
class WritingCommonTablesTest {

    private static final StockDatabase STOCK = new StockDatabase();
    private static final Database db = STOCK.db;

    @AfterAll
    static void close() {
        STOCK.close();
    }

    @BeforeEach
    void three() {
        STOCK.empty();
        Items.CODES.set(0);
        db.insertAll(
                        ITEMS,
                        List.of(
                                NewItem.name("a").count(1),
                                NewItem.name("b").count(2),
                                NewItem.name("c").count(3)))
                .execute();
    }

    @Test
    void whatADeleteReturnsIsReadByTheQueryAroundIt() {
        CommonTable<Item> removed = CommonTable.of(
                "removed", db.delete(ITEMS).where(ITEMS.count.ge(2)).returning());

        assertThat(db.select(removed.get(ITEMS.name), removed.get(ITEMS.count))
                        .with(removed)
                        .from(removed)
                        .orderBy(removed.get(ITEMS.name))
                        .fetch())
                .containsExactly(new Tuple2<>("b", 2), new Tuple2<>("c", 3));
        assertThat(db.from(ITEMS).fetch()).extracting(Item::name).containsExactly("a");
    }

    @Test
    void rowsMoveInOneStatement() {
        CommonTable<String> removed = CommonTable.of(
                "removed", db.delete(ITEMS).where(ITEMS.name.eq("b")).returning(ITEMS.name));

        assertThat(db.insertInto(ITEMS, ITEMS.name, ITEMS.code)
                        .select(db.select(removed.get(ITEMS.name), expression(Types.TEXT, "{}", "moved"))
                                .from(removed))
                        .with(removed)
                        .returning(ITEMS.code)
                        .fetch())
                .containsExactly("moved");
        assertThat(db.from(ITEMS).count()).isEqualTo(3);
    }

    @Test
    void anInsertAndAnUpdateAreParts() {
        CommonTable<Item> added =
                CommonTable.of("added", db.insert(NewItem.name("d").count(10)).returning());
        CommonTable<Item> raised = CommonTable.of(
                "raised",
                db.update(ITEMS).set(ITEMS.count, 20).where(ITEMS.name.eq("a")).returning());

        assertThat(db.select(added.get(ITEMS.count), raised.get(ITEMS.count))
                        .with(added, raised)
                        .from(added)
                        .crossJoin(raised)
                        .fetchOne())
                .isEqualTo(new Tuple2<>(10, 20));
        assertThat(db.from(ITEMS).count()).isEqualTo(4);
    }

    @Test
    void columnsOfAProjectionAreFoundAgain() {
        CommonTable<String> removed = CommonTable.of(
                "removed",
                db.delete(ITEMS)
                        .where(ITEMS.name.eq("b"))
                        .returning(Projection.of(ITEMS.name, ITEMS.count, (name, count) -> name + count)));

        assertThat(db.from(removed)
                        .with(removed)
                        .where(removed.get(ITEMS.count).eq(2))
                        .fetch())
                .containsExactly("b2");
    }

    @Test
    void whatTakesSeveralStatementsIsNoPart() {
        List<NewItem> many =
                IntStream.range(0, 10_001).mapToObj(i -> NewItem.name("n" + i)).toList();
        CommonTable<Item> added =
                CommonTable.of("added", db.insertAll(ITEMS, many).returning());
        CommonTable<Item> none =
                CommonTable.of("none", db.insertAll(ITEMS, List.<NewItem>of()).returning());

        assertThatThrownBy(() -> db.from(added).with(added).fetch())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                .hasMessageContaining("too many rows");
        assertThatThrownBy(() -> db.from(none).with(none).fetch()).hasMessageContaining("no rows to write");
        assertThat(db.from(ITEMS).count()).isEqualTo(3);
    }

    @Test
    void aCommonTableDoesNotHideATable() {
        CommonTable<Item> items =
                CommonTable.of(ITEMS.name().name(), db.from(ITEMS).where(ITEMS.count.gt(1)));

        // The table is in a schema that its name says, so the common table hides nothing.
        assertThat(db.from(items).with(items).count()).isEqualTo(2);
        assertThat(db.from(ITEMS).with(items).count()).isEqualTo(3);
    }

    @Test
    void valuesBesideASecretColumnAreNotShown() {
        List<SqlText> all = List.of(
                db.from(ITEMS).where(lower(ITEMS.pin.orNull()).eq("1234")).toSql(),
                db.from(ITEMS).where(like(ITEMS.pin, "1234%")).toSql(),
                db.from(ITEMS).where(ITEMS.pin.in("1234", "12345")).toSql(),
                db.from(ITEMS)
                        .where(expression(Types.BOOL, "{} = crypt({}, {})", ITEMS.pin, "1234", ITEMS.pin)
                                .eq(true))
                        .toSql(),
                db.update(ITEMS)
                        .set(ITEMS.pin, expression(Types.TEXT, "crypt({}, gen_salt('bf'))", "1234"))
                        .all()
                        .toSql(),
                db.select(expression(Types.TEXT, "{} || {}", ITEMS.pin, "1234"))
                        .from(ITEMS)
                        .toSql());

        assertThat(all)
                .allSatisfy(each -> assertThat(each.toString()).contains("***").doesNotContain("1234"));
        assertThat(db.from(ITEMS)
                        .where(ITEMS.pin.eq("1234").and(ITEMS.name.eq("shown")))
                        .toSql()
                        .values())
                .containsExactly("***", "shown");
    }

    @Test
    void anExpressionOfASecretStaysSecretInATableOfItsQuery() {
        Expression<String> lower = expression(Types.TEXT, "lower({})", ITEMS.pin);
        Derived<String> derived = db.select(lower).from(ITEMS).asTable("derived");

        assertThat(db.from(derived).where(derived.get(lower).eq("1234")).toSql().values())
                .containsExactly("***");
        assertThatThrownBy(() -> db.from(ITEMS).orderBy(lower).firstPage(10)).hasMessageContaining("secret");
    }

    @Test
    void rowsAreToldApartByAnExpressionWithValues() {
        Expression<Integer> half = expression(Types.INTEGER, "{} / {}", ITEMS.count, 2);

        assertThat(db.select(half, ITEMS.name)
                        .distinctOn(half)
                        .from(ITEMS)
                        .orderBy(half.desc(), ITEMS.name.desc())
                        .fetch())
                .containsExactly(new Tuple2<>(1, "c"), new Tuple2<>(0, "a"));
    }
}
