package dev.whimbrel.seeds;

import static blog.PostTags.POST_TAGS;
import static blog.Posts.POSTS;
import static blog.Properties.PROPERTIES;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import blog.NewUser;
import blog.Role;
import blog.User;
import blog.UserStatus;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.TableClasses;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema of seed 001, as the server tells it once the classes of {@code blog} were made into tables. */
class Seed001SchemaTest {

    private static final TableClasses BLOG = TableClasses.of(USERS, POSTS, TAGS, POST_TAGS, PROPERTIES);

    private static SchemaOnServer server;
    private static Schema schema;

    @BeforeAll
    static void build() {
        server = SchemaOnServer.of(DeclaredSchema.of(BLOG, SchemaOnServer.POSTGRES));
        schema = server.inspect();
    }

    @AfterAll
    static void drop() {
        server.close();
    }

    @Test
    void aBasicTableHasItsColumnsInOrderAndEachNotNullUnlessItSaysOtherwise() {
        assertThat(table("users").columns())
                .extracting(ColumnDef::name)
                .containsExactly(
                        "id",
                        "email",
                        "password_hash",
                        "first_name",
                        "last_name",
                        "is_active",
                        "status",
                        "role",
                        "created_at",
                        "updated_at");
        assertThat(table("users").columns()).noneMatch(ColumnDef::nullable);
        assertThat(column("users", "email").type()).isEqualTo(SqlType.varchar(255));
        assertThat(server.database().queryString("""
                        INSERT INTO users (email, password_hash, first_name, last_name) VALUES ('a', 'b', 'c', 'd')
                        RETURNING concat_ws(' ', id IS NOT NULL, is_active, status, role, created_at = now())
                        """)).isEqualTo("t t active user t");
        server.execute("DELETE FROM users");
    }

    @Test
    void rowAndInsertTypesFollowFromTheTable() {
        assertThat(Arrays.stream(User.class.getRecordComponents()).map(RecordComponent::getName))
                .startsWith("id", "email", "passwordHash")
                .hasSize(10);
        NewUser user = NewUser.email("ann@example.org")
                .passwordHash("x")
                .firstName("Ann")
                .lastName("Other");
        assertThat(user.values()).hasSize(4);
    }

    @Test
    void namesFollowTheConventionsWithoutBeingWritten() {
        assertThat(USERS.passwordHash.name()).isEqualTo("password_hash");
        assertThat(POST_TAGS.name()).isEqualTo(new ObjectName("public", "post_tags"));
    }

    @Test
    void enumsAreTypesOfTheDatabaseWithTheConstantsAsLabels() {
        assertThat(Objects.requireNonNull(schema.enums().get(new ObjectName("public", "user_status")))
                        .values())
                .containsExactly("active", "inactive", "suspended");
        assertThat(USERS.role.type().codec().toText(Role.SUPER_ADMIN)).isEqualTo("super_admin");
        assertThat(USERS.status.type().codec().fromText("suspended")).isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    void aForeignKeyHasItsActionAndItsIndex() {
        ConstraintDef.ForeignKey key = (ConstraintDef.ForeignKey)
                table("posts").constraint("posts_author_id_fkey").orElseThrow();

        assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.referencedTable().name()).isEqualTo("users");
        assertThat(table("posts").index("posts_author_id_idx")).isPresent();
    }

    @Test
    void relationsFollowTheForeignKeysThatAreThere() {
        assertThat(USERS.posts.to()).isEqualTo(POSTS);
        assertThat(USERS.posts.keys()).containsExactly(POSTS.authorId);
        assertThat(POSTS.author.to()).isEqualTo(USERS);
        assertThat(POSTS.author.keys()).containsExactly(POSTS.authorId);
    }

    @Test
    void aManyToManyRelationGoesThroughTheJunctionTable() {
        assertThat(POSTS.tags.to()).isEqualTo(TAGS);
        assertThat(POSTS.tags.keys()).containsExactly(POST_TAGS.postId, POST_TAGS.tagId);
        assertThat(POST_TAGS.tag.from()).isEqualTo(POST_TAGS);
    }

    @Test
    void jsonColumnsHaveTypesOfJava() {
        assertThat(column("properties", "rooms").type()).isEqualTo(SqlType.jsonb());
        assertThat(column("properties", "metadata").nullable()).isTrue();
        assertThat(Arrays.stream(blog.Property.class.getRecordComponents())
                        .map(component -> component.getGenericType().getTypeName()))
                .containsExactly("java.util.UUID", "blog.Rooms", "java.util.Map<java.lang.String, java.lang.Object>");
    }

    @Test
    void aJunctionTableHasOneKeyOfBothColumnsAndAnIndexForTheWayBack() {
        ConstraintDef.PrimaryKey key = (ConstraintDef.PrimaryKey)
                table("post_tags").constraint("post_tags_pkey").orElseThrow();

        assertThat(key.columns()).containsExactly("post_id", "tag_id");
        assertThat(table("post_tags").indexes()).extracting(IndexDef::name).containsExactly("post_tags_tag_id_idx");
    }

    @Test
    void indexesAreSaidBesideTheColumns() {
        assertThat(table("users").indexes())
                .extracting(IndexDef::name)
                .containsExactly("users_created_at_idx", "users_status_idx");
    }

    @Test
    void softDeleteIsAColumnThatTheTableKnows() {
        assertThat(POSTS.softDeleteColumn().map(Object::toString)).contains("posts.deleted_at");
        assertThat(column("posts", "deleted_at").nullable()).isTrue();
    }

    @Test
    void timestampsWithoutTimeZoneAreAdvisedAgainst() {
        assertThat(column("users", "created_at").type()).isEqualTo(SqlType.timestamptz());
        assertThat(DeclaredSchema.of(BLOG, SchemaOnServer.POSTGRES).warnings())
                .extracting("convention")
                .doesNotContain(Convention.TIME_ZONE, Convention.TABLE_NAME);
    }

    private static TableDef table(String name) {
        return Objects.requireNonNull(schema.tables().get(new ObjectName("public", name)));
    }

    private static ColumnDef column(String table, String name) {
        return table(table).column(name).orElseThrow();
    }
}
