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
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.TableClasses;
import dev.whimbrel.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Sequelize's models and the tables differ without anybody noticing, each with the proof that it is noticed here. */
class SequelizeTrapsSchemaTest {

    private static final DeclaredSchema DECLARED = DeclaredSchema.of(
            TableClasses.of(USERS, POSTS, COMMENTS, TAGS, POST_TAGS), SchemaOnServer.POSTGRES);

    private static List<Change> missing(SchemaOnServer server) throws SQLException {
        return Differ.between(
                        SchemaOnServer.POSTGRES.inspector().inspectGraph(server.connection(), Inspector.Scope.ALL),
                        DECLARED.graph(),
                        DiffRules.ofMajorVersion(TestServer.majorVersion()))
                .changes();
    }

    @Test
    void tablesThatWereMadeAreNotMadeOverAndOver() throws SQLException {
        try (SchemaOnServer server = SchemaOnServer.of(DECLARED)) {
            assertThat(missing(server)).isEmpty();
            assertThat(server.database()
                            .queryStrings("SELECT indexname FROM pg_indexes WHERE tablename = 'users' AND indexdef"
                                    + " LIKE '%email%'"))
                    .as("one unique index on the address, however often it is said")
                    .hasSize(1);
        }
    }

    @Test
    void everyConstantThatAnEnumTypeLacksIsFoundAlsoInSeveralTypes() throws SQLException {
        try (SchemaOnServer server = SchemaOnServer.of(DECLARED)) {
            server.execute("ALTER TABLE users ALTER status DROP DEFAULT, ALTER role DROP DEFAULT;"
                    + " ALTER TYPE status RENAME VALUE 'PENDING' TO 'X'; ALTER TYPE role RENAME VALUE 'USER' TO 'X'");
            server.execute("ALTER TYPE status RENAME TO old_status; ALTER TYPE role RENAME TO old_role;"
                    + " CREATE TYPE status AS ENUM ('ACTIVE', 'INACTIVE', 'SUSPENDED');"
                    + " CREATE TYPE role AS ENUM ('ADMIN', 'SUPER_ADMIN');"
                    + " ALTER TABLE users ALTER status TYPE status USING status::text::status,"
                    + " ALTER role TYPE role USING role::text::role; DROP TYPE old_status; DROP TYPE old_role");

            assertThat(missing(server))
                    .filteredOn(AddEnumValue.class::isInstance)
                    .extracting(change -> ((AddEnumValue) change).value())
                    .containsExactlyInAnyOrder("PENDING", "USER");
        }
    }

    @Test
    void aColumnThatOnlyTheModelHasIsFoundAndNamedWhereItIsMissing() throws SQLException {
        try (SchemaOnServer server = SchemaOnServer.of(DECLARED)) {
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
        try (SchemaOnServer server = SchemaOnServer.of(DECLARED)) {
            server.execute("ALTER TYPE status ADD VALUE 'BANNED'");
            server.execute("INSERT INTO users (email, password_hash, first_name, last_name, status)"
                    + " VALUES ('ann@example.com', 'x', 'Ann', 'Doe', 'BANNED')");
            Database db = Database.connect(server.database().jdbcUrl());

            assertThatThrownBy(() -> db.from(USERS).fetch())
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageContaining("BANNED")
                    .hasMessageContaining("status");
        }
    }
}
