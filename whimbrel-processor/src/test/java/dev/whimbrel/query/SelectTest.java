package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Aggregates.count;
import static dev.whimbrel.table.expression.Expressions.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.User;
import blog.UserStatus;
import blog.Users;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Labelled;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SelectTest {

    private static final BlogDatabase BLOG = new BlogDatabase();
    private static final Database db = BLOG.db;

    record Line(String email, String title) {}

    @AfterAll
    static void close() {
        BLOG.close();
    }

    @Test
    void wholeRowsComeAsRecords() {
        assertThat(db.from(USERS)
                        .where(USERS.status.eq(UserStatus.ACTIVE))
                        .orderBy(USERS.createdAt.desc())
                        .fetch())
                .extracting(User::firstName)
                .containsExactly("Cat", "Ann");
    }

    @Test
    void columnsBecomeARecordOfTheProgram() {
        assertThat(db.select(USERS.email, POSTS.title)
                        .from(USERS)
                        .join(POSTS, POSTS.authorId.eq(USERS.id))
                        .orderBy(POSTS.createdAt)
                        .map(Line::new)
                        .fetch())
                .containsExactly(
                        new Line("ann@example.com", "First"),
                        new Line("ann@example.com", "Second"),
                        new Line("ben@example.com", "Third"));
    }

    @Test
    void anOuterJoinedRowIsOptional() {
        assertThat(db.from(USERS)
                        .leftJoin(POSTS, POSTS.authorId.eq(USERS.id))
                        .orderBy(USERS.email, POSTS.createdAt)
                        .map((user, post) -> user.firstName()
                                + post.map(it -> " " + it.title()).orElse(""))
                        .fetch())
                .containsExactly("Ann First", "Ann Second", "Ben Third", "Cat");
    }

    @Test
    void anOuterColumnThatIsReadAsNeverNullSaysHowToReadIt() {
        var query = db.select(USERS.email, POSTS.title).from(USERS).leftJoin(POSTS, POSTS.authorId.eq(USERS.id));

        assertThatThrownBy(query::fetch)
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("posts.title")
                .hasMessageContaining("orNull()");
    }

    @Test
    void theSameTableIsJoinedByAnAlias() {
        Users other = Relation.alias(USERS, "other");

        assertThat(db.select(USERS.firstName, other.firstName)
                        .from(USERS)
                        .join(other, other.status.eq(USERS.status).and(other.id.ne(USERS.id)))
                        .orderBy(USERS.firstName)
                        .map((one, two) -> one + "-" + two)
                        .fetch())
                .containsExactly("Ann-Cat", "Cat-Ann");
    }

    @Test
    void groupsAreTablesOfOtherQueries() {
        Labelled<Long> posts = count().as("posts");
        var counted = db.select(POSTS.authorId, posts)
                .from(POSTS)
                .groupBy(POSTS.authorId)
                .asTable("counted");

        assertThat(db.select(USERS.firstName, counted.get(posts))
                        .from(USERS)
                        .join(counted, counted.get(POSTS.authorId).eq(USERS.id))
                        .orderBy(counted.get(posts).desc())
                        .fetch())
                .containsExactly(new Tuple2<>("Ann", 2L), new Tuple2<>("Ben", 1L));
    }

    @Test
    void aColumnOfATableThatIsNotInTheQueryIsRefusedBeforeTheServerSeesIt() {
        assertThatThrownBy(() -> db.from(USERS).where(POSTS.title.eq("x")).fetch())
                .isInstanceOf(WhimbrelException.class)
                .hasMessage("posts.title is used, but its table isn't part of the query, which is of users."
                        + " Join it, or use the alias that is joined.");
    }

    @Test
    void countsAndTellsWhetherThereIsAny() {
        assertThat(db.from(USERS).where(lower(USERS.lastName).eq("lee")).count())
                .isEqualTo(1);
        assertThat(db.from(USERS).where(USERS.email.in(List.of())).exists()).isFalse();
        assertThat(db.from(USERS)
                        .where(USERS.id.in(db.select(POSTS.authorId).from(POSTS)))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theStatementCanBeLookedAt() {
        assertThat(db.select(USERS.email)
                        .from(USERS)
                        .where(USERS.passwordHash.eq("top secret"))
                        .limit(3)
                        .toSql())
                .isEqualTo(new SqlText(
                        "SELECT users.email FROM users WHERE (users.password_hash = ?) LIMIT 3", List.of("***")));
    }

    @Test
    void aSecretStaysOneWhenItMayBeNull() {
        assertThat(db.from(USERS)
                        .where(USERS.passwordHash.orNull().eq("top secret"))
                        .toSql()
                        .values())
                .containsExactly("***");
    }
}
