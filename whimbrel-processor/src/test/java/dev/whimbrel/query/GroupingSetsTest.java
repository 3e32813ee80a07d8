package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Aggregates.count;
import static dev.whimbrel.table.expression.GroupingSets.cube;
import static dev.whimbrel.table.expression.GroupingSets.grouping;
import static dev.whimbrel.table.expression.GroupingSets.groupingSets;
import static dev.whimbrel.table.expression.GroupingSets.rollup;
import static dev.whimbrel.table.expression.GroupingSets.set;
import static dev.whimbrel.table.expression.TextFunctions.left;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Grouping;
import dev.whimbrel.table.expression.NullableExpression;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GroupingSetsTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;

    @AfterAll
    static void close() {
        BLOG.close();
    }

    private static final NullableExpression<String> NAME = USERS.firstName.orNull();
    private static final NullableExpression<String> TITLE = POSTS.title.orNull();

    /** Name, title and number of posts of each group. */
    private static List<String> groups(Grouping... by) {
        return db.select(NAME, TITLE, count())
                .from(USERS)
                .join(POSTS, POSTS.authorId.eq(USERS.id))
                .groupBy(by)
                .orderBy(NAME, TITLE)
                .map((name, title, posts) -> name + " " + title + " " + posts)
                .fetch();
    }

    @Test
    void aRollupGoesFromAllKeysToNone() {
        assertThat(groups(rollup(USERS.firstName, POSTS.title)))
                .containsExactly(
                        "Ann First 1", "Ann Second 1", "Ann null 2", "Ben Third 1", "Ben null 1", "null null 3");
        assertThat(groups(rollup(set(USERS.firstName, POSTS.title))))
                .containsExactly("Ann First 1", "Ann Second 1", "Ben Third 1", "null null 3");
    }

    @Test
    void aCubeHasEveryChoiceOfTheKeys() {
        assertThat(groups(cube(USERS.firstName, POSTS.title)))
                .hasSize(9)
                .contains("null First 1", "Ann null 2", "null null 3");
    }

    @Test
    void setsAreGivenOneByOne() {
        assertThat(groups(groupingSets(POSTS.title, set(USERS.firstName), set())))
                .containsExactly(
                        "Ann null 2", "Ben null 1", "null First 1", "null Second 1", "null Third 1", "null null 3");
        assertThat(groups(groupingSets(rollup(USERS.firstName, POSTS.title), cube(POSTS.title))))
                .hasSize(10);
    }

    @Test
    void plainKeysStandBesidesSets() {
        assertThat(groups(USERS.firstName, rollup(POSTS.title)))
                .containsExactly("Ann First 1", "Ann Second 1", "Ann null 2", "Ben Third 1", "Ben null 1");
        assertThat(db.select(count()).from(POSTS).groupBy(set()).fetch()).containsExactly(3L);
    }

    @Test
    void whatARowIsNotGroupedByIsTold() {
        var level = grouping(POSTS.content, POSTS.authorId);

        assertThat(db.select(POSTS.content, grouping(POSTS.content), count())
                        .from(POSTS)
                        .groupBy(rollup(POSTS.content))
                        .orderBy(grouping(POSTS.content), POSTS.content)
                        .fetch())
                .containsExactly(
                        new Tuple3<>("One", 0, 1L),
                        new Tuple3<>("Three", 0, 1L),
                        new Tuple3<>(null, 0, 1L),
                        new Tuple3<>(null, 1, 3L));
        assertThat(db.select(level)
                        .from(POSTS)
                        .groupBy(groupingSets(POSTS.content, POSTS.authorId, set()))
                        .having(level.ne(1))
                        .fetch())
                .containsExactlyInAnyOrder(2, 2, 3);
    }

    @Test
    void anExpressionWithValuesGoesByItsPlace() {
        var letter = left(POSTS.title, 1);
        var query = db.select(count(), letter.orNull())
                .from(POSTS)
                .groupBy(groupingSets(set(letter, POSTS.authorId), cube(letter), rollup(left(POSTS.title, 1)), set()))
                .orderBy(letter.desc());

        assertThat(query.fetch()).hasSize(12);
        assertThat(query.toSql().sql())
                .endsWith("GROUP BY GROUPING SETS ((2, posts.author_id), CUBE (2), ROLLUP (2), ()) ORDER BY 2 DESC");
    }

    @Test
    void aKeyThatARowIsNotGroupedByIsReadWithOrNull() {
        assertThatThrownBy(() -> db.select(POSTS.title)
                        .from(POSTS)
                        .groupBy(rollup(POSTS.title))
                        .fetch())
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("orNull()");
    }

    @Test
    void setsOfAQueryInATableAreGroupedByValuesAndTold() {
        var letter = left(POSTS.title, 1);
        var titles = db.select(letter).from(POSTS).asTable("titles");

        assertThat(db.select(titles.get(letter).orNull(), grouping(titles.get(letter)), count())
                        .from(titles)
                        .groupBy(cube(titles.get(letter)))
                        .fetch())
                .hasSize(4)
                .contains(new Tuple3<>(null, 1, 3L), new Tuple3<>("F", 0, 1L));
    }

    @Test
    void pagesByACursorAreRefused() {
        assertThatThrownBy(() -> db.select(TITLE)
                        .from(POSTS)
                        .groupBy(rollup(POSTS.title))
                        .orderBy(TITLE)
                        .firstPage(2))
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("Rows of grouping sets have no pages by a cursor");
    }
}
