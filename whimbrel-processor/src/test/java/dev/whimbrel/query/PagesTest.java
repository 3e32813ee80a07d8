package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final BlogDatabase BLOG = filled();
    private static final Database db = BLOG.db;

    static BlogDatabase filled() {
        BlogDatabase blog = new BlogDatabase();
        blog.execute("""
                DELETE FROM posts;
                INSERT INTO posts (title, content, author_id, created_at, deleted_at)
                SELECT 'T' || n % 3, CASE WHEN n % 4 > 0 THEN 'c' || n % 2 END, u.id,
                    CASE WHEN n % 5 = 0 THEN 'infinity' ELSE timestamptz '2026-01-01Z' + n % 4 * interval '1.000001 day' END,
                    CASE WHEN n % 3 > 0 THEN now() - n % 2 * interval '1 hour' END
                FROM generate_series(1, 20) AS n, users AS u WHERE u.email <> 'cat@example.com'
                """);
        return blog;
    }

    @AfterAll
    static void close() {
        BLOG.close();
    }

    @Test
    void aPageByNumberHasTheTotal() {
        Page<String> page = db.select(POSTS.title)
                .from(POSTS)
                .withDeleted()
                .orderBy(POSTS.title, POSTS.id)
                .page(2, 15);

        assertThat(page.data()).hasSize(15);
        assertThat(page.total()).isEqualTo(40);
        assertThat(page.totalPages()).isEqualTo(3);
        assertThat(page.hasNext()).isTrue();
        assertThat(db.from(POSTS).withDeleted().page(4, 15).data()).isEmpty();
        assertThatThrownBy(() -> db.from(POSTS).page(0, 15)).hasMessageContaining("numbered from 1");
    }

    @Test
    void groupsAndOuterJoinsHavePagesToo() {
        var groups = db.select(USERS.email, count())
                .from(USERS)
                .leftJoin(POSTS, POSTS.authorId.eq(USERS.id))
                .groupBy(USERS.email)
                .orderBy(count().desc());
        KeysetPage<Tuple2<String, Long>> first = groups.firstPage(2);

        assertThat(first.data()).extracting(Tuple2::v1).containsExactly("ann@example.com", "ben@example.com");
        assertThat(groups.pageAfter(first.next().orElseThrow(), 2).data())
                .extracting(Tuple2::v1)
                .containsExactly("cat@example.com");
        var joined = db.from(USERS)
                .leftJoin(POSTS, POSTS.authorId.eq(USERS.id))
                .withDeleted()
                .orderBy(USERS.email.desc());
        List<Object> rows = new ArrayList<>();
        var page = joined.firstPage(7);
        rows.addAll(page.data());
        while (page.next().isPresent()) {
            page = joined.pageAfter(page.next().get(), 7);
            rows.addAll(page.data());
        }
        assertThat(rows).hasSize(41).doesNotHaveDuplicates();
    }

    @Test
    void aPageEntersTheIndexWhereItBegins() {
        BLOG.execute("CREATE INDEX posts_newest ON posts (created_at DESC, id)");
        String cursor = db.from(POSTS)
                .orderBy(POSTS.createdAt.desc())
                .firstPage(5)
                .next()
                .orElseThrow();
        int before = BLOG.events().size();
        db.from(POSTS).orderBy(POSTS.createdAt.desc()).pageAfter(cursor, 5);
        QueryEvent event = BLOG.events().get(before);

        assertThat(event.sql()).contains("(posts.created_at <= CAST(? AS timestamp with time zone)) AND");
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        var query = db.from(POSTS).orderBy(POSTS.title);
        String cursor = query.firstPage(3).next().orElseThrow();
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[7] = (byte) 0x7f;
        bytes[4] = (byte) 0x7f;
        String longer = Base64.getUrlEncoder().encodeToString(bytes);

        for (String wrong :
                Arrays.asList("", "x", "'; DROP TABLE posts; --", cursor.substring(4), longer, cursor + "AAAA")) {
            assertThatThrownBy(() -> query.pageAfter(wrong, 3))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
        }
        assertThatThrownBy(() -> db.from(POSTS).orderBy(POSTS.title.desc()).pageAfter(cursor, 3))
                .hasMessageContaining("belongs to a query with another order");
        assertThatThrownBy(() -> db.from(USERS).orderBy(USERS.passwordHash).firstPage(3))
                .hasMessageContaining("secret");
    }
}
