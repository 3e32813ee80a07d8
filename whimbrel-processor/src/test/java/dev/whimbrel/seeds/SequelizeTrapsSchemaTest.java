package dev.whimbrel.seeds;

import static guide.Comments.COMMENTS;
import static guide.PostTags.POST_TAGS;
import static guide.Posts.POSTS;
import static guide.Tags.TAGS;
import static guide.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.query.Database;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Sequelize's models and the tables differ without anybody noticing, each with the proof that it is noticed here. */
class SequelizeTrapsSchemaTest {

    private static SchemaOnServer made() {
        return SchemaOnServer.of(USERS, POSTS, COMMENTS, TAGS, POST_TAGS);
    }

    /** What a server lacks that has what the classes make. */
    private static List<Change> missing(SchemaOnServer server) throws SQLException {
        try (SchemaOnServer goal = made()) {
            return Differ.between(graph(server), graph(goal), DiffRules.ofMajorVersion(TestServer.majorVersion()))
                    .changes();
        }
    }

    private static SchemaGraph graph(SchemaOnServer server) throws SQLException {
        return SchemaOnServer.POSTGRES.inspector().inspectGraph(server.connection(), Inspector.Scope.ALL);
    }

    @Test
    void aUniqueValueHasOneIndex() {
        try (SchemaOnServer server = made()) {
            assertThat(server.database()
                            .queryStrings("SELECT indexname FROM pg_indexes WHERE tablename = 'users'"
                                    + " AND indexdef LIKE '%(email)%'"))
                    .hasSize(1);
        }
    }

    @Test
    void everyConstantThatAnEnumTypeLacksIsFoundAlsoInSeveralTypes() throws SQLException {
        try (SchemaOnServer server = made()) {
            server.execute("""
                    ALTER TABLE users ALTER status DROP DEFAULT, ALTER role DROP DEFAULT;
                    ALTER TYPE status RENAME TO old_status;
                    ALTER TYPE role RENAME TO old_role;
                    CREATE TYPE status AS ENUM ('active', 'inactive', 'suspended');
                    CREATE TYPE role AS ENUM ('admin', 'super_admin');
                    ALTER TABLE users ALTER status TYPE status USING status::text::status,
                        ALTER role TYPE role USING role::text::role;
                    DROP TYPE old_status;
                    DROP TYPE old_role
                    """);

            assertThat(missing(server))
                    .filteredOn(AddEnumValue.class::isInstance)
                    .extracting(change -> ((AddEnumValue) change).value())
                    .containsExactlyInAnyOrder("pending", "user");
        }
    }

    @Test
    void aColumnThatOnlyTheModelHasIsFoundAndNamedWhereItIsMissing() throws SQLException {
        try (SchemaOnServer server = made()) {
            server.execute("ALTER TABLE post_tags DROP COLUMN created_at");
            Database db = Database.connect(server.database().jdbcUrl());

            assertThat(missing(server)).singleElement().isInstanceOf(AddColumn.class);
            assertThatThrownBy(() -> db.from(POST_TAGS).fetch())
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageContaining("post_tags.created_at");
        }
    }

    @Test
    void aLabelThatTheModelDoesNotKnowIsNamedWithItsColumn() {
        try (SchemaOnServer server = made()) {
            server.execute("ALTER TYPE status ADD VALUE 'banned'");
            server.execute("INSERT INTO users (email, password_hash, first_name, last_name, status)"
                    + " VALUES ('ann@example.com', 'x', 'Ann', 'Doe', 'banned')");
            Database db = Database.connect(server.database().jdbcUrl());

            assertThatThrownBy(() -> db.from(USERS).fetch())
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageContaining("banned")
                    .hasMessageContaining("status");
        }
    }
}
