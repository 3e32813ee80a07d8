package dev.whimbrel.table;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.like;
import static dev.whimbrel.table.expression.Expressions.lower;
import static dev.whimbrel.table.expression.Expressions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.NewUser;
import blog.Role;
import blog.UserStatus;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The same conditions that checks are made of, with bound values and qualified columns, as queries will need them. */
@NullUnmarked
class ExpressionsTest {

    @Test
    void valuesAreBoundAndColumnsAreQualified() {
        Bound bound = bound(USERS.status.eq(UserStatus.ACTIVE).and(POSTS.deletedAt.isNull()));

        assertThat(bound.text.toString()).isEqualTo("((users.status = ?) AND (posts.deleted_at IS NULL))");
        assertThat(bound.values).containsExactly(UserStatus.ACTIVE);
    }

    @Test
    void noConditionIsTornApartByAnother() {
        assertThat(text(USERS.isActive.eq(true).or(USERS.role.ne(Role.ADMIN)).and(USERS.email.gt("m"))))
                .isEqualTo("(((users.is_active = ?) OR (users.role <> ?)) AND (users.email > ?))");
        assertThat(text(not(USERS.email.eq(USERS.firstName)))).isEqualTo("(NOT (users.email = users.first_name))");
    }

    @Test
    void listsOfNothingAreFalseOrTrue() {
        assertThat(text(USERS.role.in(List.of()))).isEqualTo("(false)");
        assertThat(text(USERS.role.notIn(List.of()))).isEqualTo("(true)");
        assertThat(text(USERS.role.in(Role.ADMIN, Role.USER))).isEqualTo("(users.role IN (?, ?))");
    }

    @Test
    void placesInSqlTakeColumnsAndValues() {
        assertThat(text(condition("{} @@ to_tsquery({})", POSTS.content, "a & b")))
                .isEqualTo("(posts.content @@ to_tsquery(?))");
        assertThat(text(condition("'{}'::jsonb ? 'a'"))).isEqualTo("('{}'::jsonb ? 'a')");
        assertThat(text(condition("{} <> '{''{}'", POSTS.content))).isEqualTo("(posts.content <> '{''{}')");
    }

    @Test
    void asManyArgumentsAsPlacesAreNeeded() {
        assertThatThrownBy(() -> condition("{} > {}", TAGS.name))
                .isInstanceOf(WhimbrelException.class)
                .hasMessage(
                        "The SQL \"{} > {}\" has 2 places {} outside of quotes for 1 arguments. Give one for each.");
    }

    @Test
    void theServerUnderstandsBoundValuesOfEachType() throws SQLException {
        try (SchemaOnServer server = SchemaOnServer.of(USERS, POSTS, TAGS, blog.PostTags.POST_TAGS)) {
            Rows.insert(
                    server.connection(),
                    NewUser.email("Ann@example.org")
                            .passwordHash("x")
                            .firstName("Ann")
                            .lastName("Other"));

            assertThat(count(server, USERS.status.eq(UserStatus.ACTIVE).and(USERS.role.in(Role.USER, Role.ADMIN))))
                    .isOne();
            assertThat(count(server, like(lower(USERS.email), "ann@%").and(USERS.isActive.ne(true))))
                    .isZero();
        }
    }

    private static int count(SchemaOnServer server, Condition condition) throws SQLException {
        Bound bound = bound(condition);
        try (PreparedStatement statement =
                server.connection().prepareStatement("SELECT count(*) FROM users WHERE " + bound.text)) {
            for (int i = 0; i < bound.values.size(); i++) {
                bind(statement, i + 1, bound.types.get(i), bound.values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void bind(PreparedStatement statement, int parameter, ColumnType<T> type, Object value)
            throws SQLException {
        if (type == null) {
            statement.setObject(parameter, value);
        } else {
            type.codec().bind(statement, parameter, (T) value);
        }
    }

    private static String text(Condition condition) {
        return bound(condition).text.toString();
    }

    private static Bound bound(Condition condition) {
        Bound bound = new Bound();
        condition.writeTo(bound);
        return bound;
    }

    private static final class Bound implements SqlWriter {
        final StringBuilder text = new StringBuilder();
        final List<Object> values = new ArrayList<>();
        final List<ColumnType<?>> types = new ArrayList<>();

        @Override
        public SqlWriter sql(String sql) {
            text.append(sql);
            return this;
        }

        @Override
        public SqlWriter name(String name) {
            return sql(name);
        }

        @Override
        public SqlWriter type(ColumnType<?> type) {
            return sql(type.sqlType().toString());
        }

        @Override
        public SqlWriter relation(ObjectName name) {
            return sql(name.name());
        }

        @Override
        public SqlWriter row(Source source) {
            return sql(source.toString());
        }

        @Override
        public SqlWriter column(ColumnReference column) {
            text.append(column.relationName().name()).append('.').append(column.name());
            return this;
        }

        @Override
        public SqlWriter value(Object value, ColumnType<?> type) {
            text.append('?');
            values.add(Objects.requireNonNull(value));
            types.add(type);
            return this;
        }
    }
}
