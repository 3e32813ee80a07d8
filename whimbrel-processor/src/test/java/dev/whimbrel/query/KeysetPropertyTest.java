package dev.whimbrel.query;

import static blog.Posts.POSTS;
import static dev.whimbrel.table.expression.Expressions.lower;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Post;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Order;
import dev.whimbrel.table.expression.Sortable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class KeysetPropertyTest {

    private static final BlogDatabase BLOG = PagesTest.filled();
    private static final Database db = BLOG.db;

    @AfterContainer
    static void close() {
        BLOG.close();
    }

    private static Order order(Expression<?> expression, boolean descending, Optional<Boolean> nullsFirst) {
        Order order = descending ? expression.desc() : expression.asc();
        return nullsFirst
                .map(first -> first ? order.withNullsFirst() : order.withNullsLast())
                .orElse(order);
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        Arbitrary<Expression<?>> keys = Arbitraries.of(
                POSTS.title, POSTS.content, POSTS.createdAt, POSTS.deletedAt, POSTS.authorId, lower(POSTS.title));
        Arbitrary<Order> order = Combinators.combine(
                        keys,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false).optional())
                .as(KeysetPropertyTest::order);
        return order.list().ofMaxSize(3).uniqueElements(Order::expression);
    }

    @Property(tries = 150)
    void pagesTogetherAreTheWholeForwardsAndBackwards(@ForAll("orders") List<Order> order) {
        Rows1<Post> query = db.from(POSTS).where(POSTS.title.ne("T1")).orderBy(order);
        List<Sortable> unique = new ArrayList<>(order);
        unique.add(POSTS.id);
        List<Post> all =
                db.from(POSTS).where(POSTS.title.ne("T1")).orderBy(unique).fetch();

        List<Post> forwards = new ArrayList<>();
        KeysetPage<Post> page = query.firstPage(6);
        forwards.addAll(page.data());
        while (page.next().isPresent()) {
            page = query.pageAfter(page.next().get(), 6);
            forwards.addAll(page.data());
        }
        List<Post> backwards = new ArrayList<>(page.data());
        Collections.reverse(backwards);
        while (page.previous().isPresent()) {
            page = query.pageBefore(page.previous().get(), 6);
            List<Post> rows = new ArrayList<>(page.data());
            Collections.reverse(rows);
            backwards.addAll(rows);
        }
        Collections.reverse(backwards);

        assertThat(forwards).isEqualTo(all);
        assertThat(backwards).isEqualTo(all);
    }
}
