package dev.whimbrel.query;

import static dev.whimbrel.query.Excluded.excluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static stock.Items.ITEMS;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Expressions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stock.Item;
import stock.Items;
import stock.NewItem;

/** Where the values of a written row come from: the program, its suppliers, or the database. */
class StockTest {

    private static final StockDatabase STOCK = new StockDatabase();
    private static final Database db = STOCK.db;

    @AfterAll
    static void close() {
        STOCK.close();
    }

    @BeforeEach
    void empty() {
        STOCK.empty();
        Items.CODES.set(0);
    }

    @Test
    void theProgramSuppliesWhatIsNotGiven() {
        Item item = db.insert(NewItem.name("a")).returning().fetchOne();

        assertThat(item.code()).isEqualTo("code 1");
        assertThat(item.count()).isEqualTo(1);
        assertThat(item.doubled()).isEqualTo(2);
        assertThat(db.insert(NewItem.name("b").code("mine"))
                        .returning(ITEMS.code)
                        .fetchOne())
                .isEqualTo("mine");
    }

    @Test
    void eachOfManyRowsGetsASuppliedValueOfItsOwn() {
        List<NewItem> items = IntStream.range(0, 4)
                .mapToObj(i -> i == 2 ? NewItem.name("n" + i).code("mine") : NewItem.name("n" + i))
                .toList();

        assertThat(db.insertAll(ITEMS, items).returning(ITEMS.code).fetch())
                .containsExactly("code 1", "code 2", "mine", "code 3");
    }

    @Test
    void rowsOfWhichSomeLeaveColumnsToTheirDefaultsStayInTheirOrder() {
        List<NewItem> items = List.of(
                NewItem.name("a"),
                NewItem.name("b").count(5),
                NewItem.name("c").labels(List.of("x", "y")),
                NewItem.name("d").count(7).pin("p"));

        assertThat(db.insertAll(ITEMS, items).returning().fetch())
                .extracting(Item::name, Item::id, Item::count)
                .containsExactly(tuple("a", 1L, 1), tuple("b", 2L, 5), tuple("c", 3L, 1), tuple("d", 4L, 7));
        assertThat(STOCK.statements()).hasSize(1);
    }

    @Test
    void anyNumberOfRowsIsInsertedInOneTransaction() {
        List<NewItem> items = IntStream.range(0, 25_000)
                .mapToObj(i -> NewItem.name("n" + (i == 24_999 ? 0 : i)))
                .toList();

        assertThatThrownBy(() -> db.insertAll(ITEMS, items).execute()).isInstanceOf(UniqueViolation.class);
        assertThat(db.from(ITEMS).count()).isZero();
        assertThat(db.insertAll(ITEMS, items.subList(0, 24_999)).execute()).isEqualTo(24_999);
    }

    @Test
    void rowsWithArraysAreInsertedInPortionsOfFewSizes() {
        List<NewItem> items = IntStream.range(0, 25_000)
                .mapToObj(i -> NewItem.name("n" + i).labels(List.of("l" + i)))
                .toList();

        assertThat(db.insertAll(ITEMS, items).returning(ITEMS.name).fetch())
                .containsExactlyElementsOf(items.stream()
                        .map(each -> (String) each.values().get(ITEMS.name))
                        .toList());
        assertThat(STOCK.statements().stream().distinct()).hasSizeLessThan(12);
    }

    @Test
    void noRowsAreNoStatement() {
        assertThat(db.insertAll(ITEMS, List.of()).execute()).isZero();
        assertThat(db.insertAll(ITEMS, List.of()).returning().fetch()).isEmpty();
        assertThat(STOCK.statements()).isEmpty();
    }

    @Test
    void anIdentityIsGivenAllTheSame() {
        assertThat(db.insert(NewItem.name("a").overridingSystemValue(ITEMS.id, 50L))
                        .returning(ITEMS.id)
                        .fetchOne())
                .isEqualTo(50);
        assertThat(db.insertAll(
                                ITEMS,
                                List.of(
                                        NewItem.name("b").overridingSystemValue(ITEMS.id, 51L),
                                        NewItem.name("c").overridingSystemValue(ITEMS.id, 52L)))
                        .returning(ITEMS.id)
                        .fetch())
                .containsExactly(51L, 52L);
        assertThatThrownBy(() -> NewItem.name("a").overridingSystemValue(ITEMS.doubled, 50))
                .hasMessageContaining("is no identity column");
        assertThat(db.insertInto(ITEMS, List.of(ITEMS.id, ITEMS.name, ITEMS.code))
                        .overridingSystemValue()
                        .select(db.select(
                                Expressions.value(70L, ITEMS.id.type()),
                                Expressions.value("d", ITEMS.name.type()),
                                Expressions.value("e", ITEMS.code.type())))
                        .execute())
                .isEqualTo(1);
        assertThatThrownBy(() -> db.insertInto(ITEMS, List.of(ITEMS.doubled))
                        .select(db.select(ITEMS.count).from(ITEMS)))
                .hasMessageContaining("is filled by the database");
    }

    @Test
    void theProgramSuppliesWhatAnUpdateDoesNotSet() {
        db.insert(NewItem.name("a")).execute();

        assertThat(db.update(ITEMS).set(ITEMS.count, 3).all().returning().fetchOne())
                .extracting(Item::changedBy, Item::doubled)
                .containsExactly("the program", 6);
        assertThat(db.update(ITEMS)
                        .setNull(ITEMS.changedBy)
                        .set(ITEMS.count, Expressions.expression(ITEMS.count.type(), "{} + {}", ITEMS.count, 1))
                        .all()
                        .returning()
                        .fetchOne())
                .extracting(Item::changedBy, Item::count)
                .containsExactly(null, 4);
    }

    @Test
    void theProgramSuppliesWhatAConflictUpdates() {
        db.insert(NewItem.name("a")).execute();

        assertThat(db.insert(NewItem.name("a").count(9))
                        .onConflictOn("one of a \"name\"")
                        .doUpdate(it -> it.set(ITEMS.count, excluded(ITEMS.count)))
                        .returning()
                        .fetchOne())
                .extracting(Item::id, Item::count, Item::changedBy)
                .containsExactly(1L, 9, "the program");
    }

    @Test
    void aQueryHasToGiveWhatOnlyTheProgramCanFill() {
        assertThatThrownBy(() -> db.insertInto(ITEMS, ITEMS.name)
                        .select(db.select(ITEMS.name).from(ITEMS)))
                .hasMessageContaining("It's \"items\".code gets its values from the program (defaultWith)");
    }

    @Test
    void aQueryThatIsInsertedMayNameAColumnOnce() {
        assertThatThrownBy(() -> db.insertInto(ITEMS, ITEMS.name, ITEMS.name)
                        .select(db.select(ITEMS.name, ITEMS.name).from(ITEMS)))
                .hasMessageContaining("is to be inserted twice");
    }

    @Test
    void aColumnIsSetOnce() {
        assertThatThrownBy(() -> db.update(ITEMS).set(ITEMS.count, 1).set(ITEMS.count, 2))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("is set twice in one statement");
        assertThatThrownBy(() -> db.update(ITEMS).all().execute()).hasMessageContaining("sets nothing");
    }

    @Test
    void secretsAreMaskedInWhateverWritesThem() {
        NewItem secret = NewItem.name("a").pin("1234");

        assertThat(db.insert(secret).toSql().toString()).contains("***").doesNotContain("1234");
        assertThat(db.insertAll(ITEMS, List.of(secret, secret)).toSql().toString())
                .contains("***")
                .doesNotContain("1234");
        assertThat(db.update(ITEMS).set(ITEMS.pin, "1234").all().toSql().toString())
                .contains("***")
                .doesNotContain("1234");
        assertThat(db.insert(secret)
                        .onConflict(ITEMS.name)
                        .doUpdate(it -> it.set(ITEMS.pin, "1234"))
                        .where(ITEMS.pin.ne("1234"))
                        .toSql()
                        .toString())
                .doesNotContain("1234");
    }

    @Test
    void textIsNeverSql() {
        String evil = "'); DROP TABLE \"stock room\".\"It's \"\"items\"\"\"; -- ? ?? {} $1 \\";
        NewItem item = NewItem.name(evil).code(evil).pin(evil).labels(List.of(evil, "\"},{\""));

        Item written = db.insert(item).returning().fetchOne();
        assertThat(written.name()).isEqualTo(evil);
        assertThat(written.labels()).containsExactly(evil, "\"},{\"");
        assertThat(db.update(ITEMS)
                        .set(ITEMS.code, evil + evil)
                        .where(ITEMS.name.eq(evil))
                        .returning(ITEMS.code)
                        .fetchOne())
                .isEqualTo(evil + evil);
        assertThat(db.delete(ITEMS).where(ITEMS.name.in(evil)).execute()).isEqualTo(1);
        assertThat(db.load(ITEMS, List.of(item).stream())).isEqualTo(1);
        assertThat(db.from(ITEMS).where(ITEMS.code.eq(evil)).count()).isEqualTo(1);
        assertThatThrownBy(() -> db.insert(item).onConflictOn(evil).doNothing().execute())
                .hasMessageContaining("does not exist");
        Items alias = Relation.alias(ITEMS, evil);
        assertThat(db.update(alias).set(alias.count, 1).all().execute()).isEqualTo(1);
        assertThat(db.from(ITEMS).count()).isEqualTo(1);
    }

    @Test
    void anAliasOfTheTableIsUpdatedFromTheTableItself() {
        db.insertAll(ITEMS, List.of(NewItem.name("a").count(5), NewItem.name("b")))
                .execute();
        Items target = Relation.alias(ITEMS, "a \"target\"");

        assertThat(db.update(target)
                        .set(target.count, ITEMS.count)
                        .from(ITEMS)
                        .where(target.name.eq("b").and(ITEMS.name.eq("a")))
                        .returning(target.count)
                        .fetchOne())
                .isEqualTo(5);
        assertThatThrownBy(() -> db.update(target).set(ITEMS.count, 3))
                .hasMessageContaining("Only columns of a \"target\" itself");
    }

    @Test
    void aMergeHasToSetWhatOnlyTheProgramCanFill() {
        Items other = Relation.alias(ITEMS, "other");

        assertThatThrownBy(() -> db.merge(ITEMS)
                        .using(other, other.name.eq(ITEMS.name))
                        .whenNotMatched()
                        .thenInsert(it -> it.set(ITEMS.name, other.name)))
                .hasMessageContaining("code, which gets its values from the program (defaultWith)");
    }
}
