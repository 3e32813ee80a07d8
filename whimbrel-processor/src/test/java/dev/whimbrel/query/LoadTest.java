package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stock.Items.ITEMS;

import dev.whimbrel.WhimbrelException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stock.Item;
import stock.Items;
import stock.NewItem;

class LoadTest {

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
    void manyRowsAreLoadedByOneStatement() {
        long rows = db.load(ITEMS, IntStream.range(0, 100_000).mapToObj(i -> NewItem.name("name\t" + i)));

        assertThat(rows).isEqualTo(100_000);
        assertThat(STOCK.statements())
                .containsExactly("COPY \"stock room\".\"It's \"\"items\"\"\""
                        + " (\"the \"\"name\"\"?\", code, changed_by, pin, labels) FROM STDIN");
        assertThat(STOCK.events().get(0).rows()).isEqualTo(100_000);
        assertThat(db.from(ITEMS).orderBy(ITEMS.id.desc()).fetchFirst())
                .get()
                .extracting(Item::name, Item::code, Item::count, Item::pin)
                .containsExactly("name\t99999", "code 100000", 1, null);
    }

    @Test
    void noRowsAreNoStatement() {
        assertThat(db.load(ITEMS, Stream.<NewItem>empty())).isZero();
        assertThat(STOCK.statements()).isEmpty();
    }

    @Test
    void columnsThatMayBeNullMayBeLeftOut() {
        db.load(ITEMS, Stream.of(NewItem.name("a"), NewItem.name("b").pin("1").labels(List.of("x"))));

        assertThat(db.from(ITEMS).orderBy(ITEMS.name).fetch())
                .extracting(Item::pin)
                .containsExactly(null, "1");
    }

    @Test
    void aRowThatGivesOtherColumnsIsRefused() {
        assertThatThrownBy(() -> db.load(
                        ITEMS, Stream.of(NewItem.name("a"), NewItem.name("b").count(3))))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("Row 2 to load into It's \"items\" gives It's \"items\".count");
        assertThatThrownBy(() -> db.load(ITEMS, Stream.of(NewItem.name("a").count(3), NewItem.name("b"))))
                .hasMessageContaining("Row 2 to load into It's \"items\" leaves out It's \"items\".count");
        assertThat(db.from(ITEMS).count()).isZero();
        assertThat(db.load(ITEMS, List.of(ITEMS.name, ITEMS.code), Stream.of(NewItem.name("a"))))
                .isEqualTo(1);
    }

    @Test
    void identitiesAreLoadedAsTheyWereGiven() {
        db.load(ITEMS, Stream.of(NewItem.name("a").overridingSystemValue(ITEMS.id, 77L)));

        assertThat(db.select(ITEMS.id).from(ITEMS).fetchOne()).isEqualTo(77);
    }

    @Test
    void anErrorNamesTheRow() {
        assertThatThrownBy(() -> db.load(ITEMS, Stream.of(NewItem.name("a"), NewItem.name("b"), NewItem.name("a"))))
                .isInstanceOf(UniqueViolation.class)
                .hasMessageContaining("line 3");
        assertThat(db.from(ITEMS).count()).isZero();
    }

    @Test
    void aFailureOfTheProgramEndsTheLoad() {
        Stream<NewItem> rows = IntStream.range(0, 100_000).mapToObj(i -> {
            if (i == 50_000) {
                throw new IllegalStateException("stop");
            }
            return NewItem.name("n" + i);
        });

        assertThatThrownBy(() -> db.load(ITEMS, rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");
        assertThat(db.from(ITEMS).count()).isZero();
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> db.load(ITEMS, Stream.of(NewItem.name("a\uD83D"))))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("half of a character");
    }

    @Test
    void aLoadIsPartOfTheTransactionAroundIt() {
        assertThatThrownBy(() -> db.transaction(transaction -> {
                    transaction.load(ITEMS, Stream.of(NewItem.name("a")));
                    db.insertAll(ITEMS, List.of(NewItem.name("b"), NewItem.name("c")))
                            .execute();
                    assertThat(db.from(ITEMS).count()).isEqualTo(3);
                    throw new IllegalStateException("back");
                }))
                .hasMessage("back");
        assertThat(db.from(ITEMS).count()).isZero();
    }
}
