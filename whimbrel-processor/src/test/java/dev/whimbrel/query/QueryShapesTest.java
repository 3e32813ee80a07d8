package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Aggregates.count;
import static dev.whimbrel.table.expression.Expressions.expression;
import static dev.whimbrel.table.expression.Expressions.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stock.Items.ITEMS;

import blog.User;
import blog.Users;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Labelled;
import dev.whimbrel.table.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stock.NewItem;

/** Queries of unusual shapes, and hostile texts in them. */
class QueryShapesTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;

    private static final List<String> HOSTILE = List.of(
            "'; DROP TABLE posts; --",
            "\"; DROP TABLE posts; --",
            "x\" FROM posts; DELETE FROM posts; --",
            "a?b",
            "{}",
            "$1",
            "back\\slash",
            "/* ' \" */",
            "select");

    @AfterAll
    static void close() {
        BLOG.close();
    }

    @Test
    void namesOfTheProgramAreNamesWhateverIsInThem() {
        for (String text : HOSTILE) {
            Users alias = Relation.alias(USERS, text);
            Labelled<String> label = lower(alias.email).as(text);
            Derived<String> derived = db.select(label)
                    .from(alias)
                    .where(alias.lastName.ne(text))
                    .orderBy(label)
                    .limit(2)
                    .asTable(text);
            CommonTable<String> common = CommonTable.of(text, db.select(label).from(alias));

            assertThat(db.select(derived.get(label))
                            .from(derived)
                            .where(derived.get(label).ne(text))
                            .orderBy(derived.get(label))
                            .fetch())
                    .as(text)
                    .containsExactly("ann@example.com", "ben@example.com");
            assertThat(db.from(common).with(common).count()).as(text).isEqualTo(3);
            List<User> locked = db.transactionResult(tx ->
                    tx.from(alias).lock(RowLock.forUpdate().of(alias).noWait()).fetch());
            assertThat(locked).hasSize(3);
            assertThatThrownBy(() -> db.from(USERS)
                            .orderBy(USERS.email.asc().collate(text))
                            .fetch())
                    .hasMessageContaining("collation");
            assertThatThrownBy(() -> db.from(USERS)
                            .orderBy(USERS.email.asc().collate(text))
                            .firstPage(2))
                    .hasMessageContaining("collation");
        }
        assertThat(db.from(POSTS).count()).isEqualTo(3);
    }

    @Test
    void aLockIsOneOfThoseThatThereAre() {
        assertThatThrownBy(() -> new RowLock("UPDATE; DROP TABLE posts; --", List.of(), ""))
                .isInstanceOf(WhimbrelException.class);
        assertThatThrownBy(() -> new RowLock("UPDATE", List.of(), "; DROP TABLE posts; --"))
                .isInstanceOf(WhimbrelException.class);
    }

    @Test
    void theCharacterNulIsRefusedInValuesAndNames() {
        assertThatThrownBy(() -> db.from(USERS).where(USERS.email.eq("a\0b")).fetch())
                .isInstanceOf(WhimbrelException.class);
        assertThatThrownBy(
                        () -> db.from(USERS).where(USERS.email.in("a\0b", "c")).fetch())
                .isInstanceOf(WhimbrelException.class);
        assertThatThrownBy(() -> db.from(Relation.alias(USERS, "a\0b")).fetch()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void listsHaveNoneOrVeryManyValues() {
        List<UUID> many = new ArrayList<>(
                IntStream.range(0, 100_000).mapToObj(n -> new UUID(1, n)).toList());
        many.add(BlogDatabase.ANN);

        assertThat(db.from(USERS).where(USERS.id.in(many)).fetch()).hasSize(1);
        assertThat(db.from(USERS).where(USERS.id.notIn(many)).count()).isEqualTo(2);
        assertThat(db.from(USERS).where(USERS.id.in(List.of())).count()).isZero();
        assertThat(db.from(USERS).where(USERS.id.notIn(List.of())).count()).isEqualTo(3);
    }

    @Test
    void groupsGoByTheExpressionAlsoWhereAColumnIsCalledAsItsLabel() {
        Labelled<Boolean> early =
                expression(Types.BOOL, "{} < {}", USERS.firstName, "Bz").as("first_name");

        assertThat(db.select(early, count())
                        .from(USERS)
                        .groupBy(early)
                        .orderBy(early)
                        .fetch())
                .containsExactly(new Tuple2<>(false, 1L), new Tuple2<>(true, 2L));
        assertThat(db.select(early, count())
                        .from(USERS)
                        .groupBy(early.expression())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void rowsOfSeveralQueriesAreOrderedByWhatTheFirstSelects() {
        Users other = Relation.alias(USERS, "other");
        var both = db.select(USERS.firstName)
                .from(USERS)
                .where(USERS.isActive.eq(true))
                .unionAll(db.select(other.lastName).from(other));

        assertThat(both.orderBy(USERS.firstName.desc()).limit(2).fetch()).containsExactly("Roe", "Lee");
        assertThat(both.count()).isEqualTo(5);
        assertThat(both.limit(2).count()).isEqualTo(2);
        assertThat(both.exists()).isTrue();
        assertThat(both.orderBy(USERS.firstName).page(2, 2).data()).containsExactly("Fox", "Lee");
        assertThatThrownBy(() -> both.orderBy(USERS.email).fetch()).hasMessageContaining("asTable");
        assertThatThrownBy(
                        () -> both.orderBy(USERS.firstName.asc().collate("C")).fetch())
                .hasMessageContaining("asTable");
    }

    @Test
    void aCollationStandsBesideALabelToo() {
        Labelled<String> name = lower(USERS.firstName).as("email");

        assertThat(db.select(name).from(USERS).orderBy(name.desc().collate("C")).fetch())
                .containsExactly("cat", "ben", "ann");
    }

    @Test
    void distinctOnTakesTheFirstOfEach() {
        assertThat(db.select(POSTS.authorId, POSTS.title)
                        .from(POSTS)
                        .distinctOn(POSTS.authorId)
                        .orderBy(POSTS.authorId, POSTS.createdAt.desc())
                        .map((author, title) -> title)
                        .fetch())
                .containsExactly("Second", "Third");
    }

    @Test
    void columnsOfOneNameKeepApartInATable() {
        Users other = Relation.alias(USERS, "other");
        Labelled<String> third = lower(USERS.email).as("c2");
        var pairs = db.select(USERS.firstName, other.firstName, third)
                .from(USERS)
                .join(other, other.id.ne(USERS.id))
                .asTable("pairs");

        assertThat(db.select(pairs.get(USERS.firstName), pairs.get(other.firstName), pairs.get(third))
                        .from(pairs)
                        .where(pairs.get(other.firstName).eq("Ben"))
                        .orderBy(pairs.get(third))
                        .map((one, two, mail) -> one + two + mail)
                        .fetch())
                .containsExactly("AnnBenann@example.com", "CatBencat@example.com");
        assertThat(db.from(pairs).orderBy(pairs.get(third)).page(1, 4).total()).isEqualTo(6);
    }

    @Test
    void aSecretStaysOneInATableOfAQuery() {
        var derived = db.select(USERS.passwordHash).from(USERS).asTable("derived");

        assertThat(db.from(derived)
                        .where(derived.get(USERS.passwordHash).eq("top secret"))
                        .toSql()
                        .values())
                .containsExactly("***");
        assertThatThrownBy(() -> db.select(USERS.id)
                        .from(USERS)
                        .orderBy(USERS.passwordHash.as("hash"))
                        .firstPage(1))
                .hasMessageContaining("secret");
    }

    @Test
    void aRecursionBeginsWithAQueryThatHasALimit() {
        Labelled<Integer> number = expression(Types.INTEGER, "1").as("number");
        CommonTable<Integer> numbers = CommonTable.recursiveAll(
                "numbers",
                db.select(number).orderBy(number).limit(1),
                before -> db.select(expression(Types.INTEGER, "{} + 1", before.get(number)))
                        .from(before)
                        .where(before.get(number).lt(5)));

        assertThat(db.from(numbers).with(numbers).fetch()).containsExactly(1, 2, 3, 4, 5);
        assertThat(db.from(numbers)
                        .with(numbers)
                        .orderBy(numbers.get(number))
                        .page(2, 2)
                        .data())
                .containsExactly(3, 4);
    }

    @Test
    void aLateralTableSeesTheRowsBeforeIt() {
        var latest = db.select(POSTS.title)
                .from(POSTS)
                .where(POSTS.authorId.eq(USERS.id))
                .orderBy(POSTS.createdAt.desc())
                .limit(1)
                .asTable("latest")
                .lateral();

        assertThat(db.select(USERS.firstName, latest.get(POSTS.title).orNull())
                        .from(USERS)
                        .leftJoin(latest, Condition.always())
                        .orderBy(USERS.firstName)
                        .map((name, title) -> name + title)
                        .fetch())
                .containsExactly("AnnSecond", "BenThird", "Catnull");
    }

    @Test
    void bothSidesOfAFullJoinMayBeMissing() {
        assertThat(db.from(USERS)
                        .fullJoin(POSTS, POSTS.authorId.eq(USERS.id).and(POSTS.title.ne("Third")))
                        .map((user, post) -> user.map(User::firstName).orElse("-")
                                + post.map(it -> it.title()).orElse("-"))
                        .fetch())
                .containsExactlyInAnyOrder("AnnFirst", "AnnSecond", "Ben-", "-Third", "Cat-");
    }

    @Test
    void aPageOfALimitedQueryIsRefusedAndOfALockedOneCountsWithoutLocks() {
        assertThatThrownBy(() -> db.from(USERS).limit(2).page(1, 5)).hasMessageContaining("limit()");
        int before = BLOG.events().size();
        db.transaction(tx -> assertThat(
                        tx.from(USERS).orderBy(USERS.id).forUpdate().page(1, 1).total())
                .isEqualTo(3));

        assertThat(BLOG.events().get(before).sql()).contains("count(*)").doesNotContain("FOR UPDATE");
    }

    @Test
    void oneTableOfAJoinIsLockedAlsoInAnotherSchema() {
        try (StockDatabase stock = new StockDatabase()) {
            stock.db.insert(NewItem.name("a")).execute();
            stock.db.transaction(tx -> {
                assertThat(tx.from(ITEMS)
                                .lock(RowLock.forUpdate().of(ITEMS).skipLocked())
                                .fetch())
                        .hasSize(1);
            });
        }
    }

    @Test
    void aliasesMadeAnewEachTimeAreTheSameQuery() {
        Stream<String> texts = IntStream.range(0, 3).mapToObj(n -> {
            Users other = Relation.alias(USERS, "other");
            Expression<String> name = other.firstName;
            return db.select(name).from(other).toSql().sql();
        });

        assertThat(texts.distinct()).hasSize(1);
    }
}
