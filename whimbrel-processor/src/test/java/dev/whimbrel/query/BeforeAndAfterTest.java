package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.query.BeforeAndAfter.after;
import static dev.whimbrel.query.BeforeAndAfter.before;
import static dev.whimbrel.query.Excluded.excluded;
import static dev.whimbrel.table.expression.Expressions.coalesce;
import static dev.whimbrel.table.expression.Expressions.expression;
import static dev.whimbrel.table.expression.Expressions.upper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.NewTag;
import blog.Post;
import blog.Tag;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.type.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BeforeAndAfterTest {

    private BlogDatabase blog;
    private Database db;

    @BeforeEach
    void open() {
        blog = new BlogDatabase();
        db = blog.db;
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anUpdateGivesWhatWasAndWhatHasBecome() {
        Expression<String> title = before(POSTS.title);
        NullableExpression<String> content = before(POSTS.content);

        assertThat(db.update(POSTS)
                        .set(POSTS.title, upper(POSTS.title))
                        .set(POSTS.content, "new")
                        .where(POSTS.title.eq("Second"))
                        .returning(Projection.of(
                                title, after(POSTS.title), POSTS.title, content, after(POSTS.content), Tuple5::new))
                        .fetchOne())
                .isEqualTo(new Tuple5<>("Second", "SECOND", "SECOND", null, "new"));
    }

    @Test
    void anUpdateGivesTheWholeRowThatWas() {
        Tuple2<Optional<Post>, Post> rows = db.update(POSTS)
                .set(POSTS.title, "1st")
                .where(POSTS.title.eq("First"))
                .returning(Projection.of(before(POSTS), POSTS, Tuple2::new))
                .fetchOne();

        assertThat(rows.v1()).map(Post::title).hasValue("First");
        assertThat(rows.v2().title()).isEqualTo("1st");
        assertThat(rows.v1()).map(Post::id).hasValue(rows.v2().id());
    }

    @Test
    void anUpsertTellsWhetherTheRowIsNew() {
        db.insert(NewTag.name("java")).execute();
        UUID id = db.select(TAGS.id).from(TAGS).fetchOne();

        assertThat(db.insertAll(TAGS, List.of(NewTag.name("java"), NewTag.name("sql")))
                        .onConflict(TAGS.name)
                        .doUpdate(it -> it.set(TAGS.name, excluded(TAGS.name)))
                        .returning(Projection.of(before(TAGS.id).orNull(), before(TAGS), TAGS.name, Tuple3::new))
                        .fetch())
                .extracting(Tuple3::v1, row -> row.v2().map(Tag::name), Tuple3::v3)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id, Optional.of("java"), "java"),
                        org.assertj.core.groups.Tuple.tuple(null, Optional.empty(), "sql"));
    }

    @Test
    void aDeletedRowHasNoneAfterIt() {
        assertThat(db.hardDelete(POSTS)
                        .where(POSTS.title.eq("First"))
                        .returning(Projection.of(before(POSTS.title), after(POSTS), Tuple2::new))
                        .fetchOne())
                .isEqualTo(new Tuple2<>("First", Optional.empty()));
        assertThatThrownBy(() ->
                        db.hardDelete(POSTS).all().returning(after(POSTS.title)).fetch())
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("NULL was read from after(posts.title)")
                .hasMessageContaining("orNull()");
    }

    @Test
    void aMergeGivesBoth() {
        assertThat(db.merge(POSTS)
                        .using(USERS, POSTS.authorId.eq(USERS.id).and(POSTS.title.ne("First")))
                        .whenMatched(USERS.firstName.eq("Ann"))
                        .thenUpdate(it -> it.set(POSTS.title, USERS.lastName))
                        .whenMatched()
                        .thenDelete()
                        .whenNotMatched()
                        .thenInsert(it -> it.set(POSTS.title, USERS.lastName).set(POSTS.authorId, USERS.id))
                        .returning(Projection.of(
                                before(POSTS.title).orNull(), after(POSTS.title).orNull(), Tuple2::new))
                        .fetch())
                .containsExactlyInAnyOrder(
                        new Tuple2<>("Second", "Lee"), new Tuple2<>("Third", "Third"), new Tuple2<>(null, "Fox"));
    }

    @Test
    void theyAreExpressionsLikeOthers() {
        assertThat(db.update(POSTS)
                        .set(POSTS.content, "x")
                        .where(POSTS.content.isNull())
                        .returning(expression(
                                Types.TEXT, "{} || {}", coalesce(before(POSTS.content), "none"), after(POSTS.title)))
                        .fetchOne())
                .isEqualTo("noneSecond");
    }

    @Test
    void onlyTheTableThatIsWrittenHasThem() {
        assertThatThrownBy(() -> db.update(POSTS)
                        .set(POSTS.title, "x")
                        .from(USERS)
                        .where(POSTS.authorId.eq(USERS.id))
                        .returning(before(USERS.id))
                        .fetch())
                .isInstanceOf(WhimbrelException.class)
                .hasMessageContaining("before(users.id) is used, but its table isn't part of the query");
        assertThatThrownBy(() -> db.select(before(POSTS.title)).from(POSTS).fetch())
                .hasMessageContaining("before(posts.title) is used");
        assertThatThrownBy(() -> db.insert(NewTag.name("java"))
                        .onConflict(TAGS.name)
                        .doUpdate(it -> it.set(TAGS.name, excluded(USERS.firstName)))
                        .execute())
                .hasMessageContaining("excluded(users.first_name) is used");
    }
}
