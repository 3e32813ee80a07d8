package dev.whimbrel.migrate.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.migrate.files.SqlMigrationScript;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTemplatesTest {

    private static final Renderer RENDERER = new PostgresDialect().renderer("public");
    private static final String BOOK =
            "title:string,price:decimal(10,2),author:references,status:enum(draft,published),tags:string[]?,isbn:char(13):unique";

    @Test
    void writesATableInSql() {
        assertThat(sql("Book", BOOK)).isEqualTo("""
                        -- migrate:up
                        CREATE TYPE books_status AS ENUM ('draft', 'published');

                        CREATE TABLE books (
                            id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
                            title character varying(255) NOT NULL,
                            price numeric(10,2) NOT NULL,
                            author_id bigint NOT NULL,
                            status books_status NOT NULL,
                            tags character varying(255)[],
                            isbn character(13) NOT NULL,
                            created_at timestamp with time zone DEFAULT now() NOT NULL,
                            updated_at timestamp with time zone DEFAULT now() NOT NULL,
                            CONSTRAINT books_pkey PRIMARY KEY (id),
                            CONSTRAINT books_isbn_key UNIQUE (isbn),
                            CONSTRAINT books_author_id_fkey FOREIGN KEY (author_id) REFERENCES authors (id)
                        );

                        CREATE INDEX books_author_id_idx ON books (author_id);

                        -- migrate:down
                        DROP TABLE books;

                        DROP TYPE books_status;
                        """);
    }

    @Test
    void writesATableInJava() {
        assertThat(java("Book", BOOK + ",note:text?,kind:uuid:references(kinds)?,at:datetime,ok:boolean,rate:double"))
                .isEqualTo("""
                        import dev.whimbrel.migrate.Migration;
                        import dev.whimbrel.migrate.SchemaBuilder;

                        public final class M20260101120000_CreateBooks implements Migration {

                            @Override
                            public void change(SchemaBuilder db) {
                                db.createTable("books", t -> {
                                    t.bigint("id").identity().primaryKey();
                                    t.varchar("title", 255);
                                    t.numeric("price", 10, 2);
                                    t.bigint("author_id").references("authors");
                                    t.enumOf("status", "draft", "published");
                                    t.varchar("tags", 255).array().nullable();
                                    t.character("isbn", 13).unique();
                                    t.text("note").nullable();
                                    t.uuid("kind_id").nullable().references("kinds");
                                    t.timestamptz("at");
                                    t.bool("ok");
                                    t.doublePrecision("rate");
                                    t.timestamps();
                                    t.index("author_id");
                                    t.index("kind_id");
                                });
                            }
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "UserProfile,user_profiles",
        "user_profile,user_profiles",
        "user profile,user_profiles",
        "Users,users",
        "Person,people",
        "Category,categories",
        "HTTPRequest,http_requests"
    })
    void namesTheTableAfterTheModel(String model, String table) {
        assertThat(ModelTable.of(model, "").name()).isEqualTo(table);
        assertThat(ModelTable.of(model, "").migrationName().text()).isEqualTo("create-" + table.replace('_', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1st", "../Book", "Book;", "Büch", "Book\u0000", "a/b", "\"x\"", "_", "用户"})
    void refusesWhatIsNoNameOfAModel(String model) {
        assertThatThrownBy(() -> ModelTable.of(model, ""))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("can't be the name of a model.")
                .message()
                .doesNotContain("\u0000");
    }

    @Test
    void takesAnotherKeyFromTheAttributes() {
        assertThat(sql("Book", "id:uuid,author:references"))
                .contains("id uuid DEFAULT gen_random_uuid() NOT NULL", "author_id uuid NOT NULL");
        assertThat(java("Book", "id:uuid,author:references"))
                .contains(
                        "t.uuid(\"id\").defaultRandom().primaryKey();",
                        "t.uuid(\"author_id\").references(\"authors\");");
    }

    @Test
    void escapesLabels() {
        String labels = "a:enum('it''s','say \"hi\"','back\\slash')";

        assertThat(sql("Book", labels)).contains("'it''s'", "'say \"hi\"'");
        assertThat(java("Book", labels)).contains("\"it's\", \"say \\\"hi\\\"\", \"back\\\\slash\"");
    }

    @Test
    void refusesANameThatTheServerWouldCut() {
        assertThatThrownBy(() -> sql("Book", "x".repeat(64) + ":text"))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NAME_TOO_LONG));
    }

    @Test
    void leavesAnEmptyMigrationThatIsNotTakenForDone() {
        String empty = MigrationTemplates.empty(name("x", Format.SQL));

        assertThat(empty).isEqualTo("-- migrate:up\n\n\n-- migrate:down\n\n");
        assertThatThrownBy(() -> SqlMigrationScript.parse(empty, "x.sql", new PostgresSplitter()))
                .hasMessageContaining("x.sql:1: There is no statement to apply yet.");
        assertThat(MigrationTemplates.empty(name("add-2fa", Format.JAVA)))
                .contains("public final class M20260101120000_Add_2fa implements Migration {");
    }

    @Test
    void worksOnTheServerInBothDirections() throws SQLException {
        String every = BOOK
                + ",i:integer,s:smallint,b:bigint,r:real,f:float,u:uuid,d:date,t:time,ts:timestamp,iv:interval,j:json,by:binary,"
                + "ip:inet,c:cidr,m:macaddr,n:decimal,tx:text:index,order:integer,user:references,parent:references(books)?";
        try (TestDatabase database = TestServer.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            run(statement, "CREATE TABLE authors (id bigint PRIMARY KEY); CREATE TABLE users (id bigint PRIMARY KEY)");
            String before = objects(statement);
            String text = sql("Book", every);
            String[] sections = text.split("-- migrate:down");
            run(statement, sections[0]);
            assertThat(objects(statement))
                    .contains(
                            "books_author_id_idx",
                            "books_tx_idx",
                            "books_isbn_key",
                            "books_user_id_fkey",
                            "books_parent_id_fkey");
            run(statement, sections[1]);
            assertThat(objects(statement)).isEqualTo(before);
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        statement.execute(sql);
    }

    private static String objects(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("""
                SELECT string_agg(name, ', ' ORDER BY name)
                FROM (SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
                      UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
                      UNION ALL SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace) objects
                """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String sql(String model, String attributes) {
        return write(model, attributes, Format.SQL);
    }

    private static String java(String model, String attributes) {
        return write(model, attributes, Format.JAVA);
    }

    private static String write(String model, String attributes, Format format) {
        ModelTable table = ModelTable.of(model, attributes);
        return MigrationTemplates.model(name(table.migrationName().text(), format), table, "public", RENDERER);
    }

    private static MigrationFileName name(String name, Format format) {
        return new MigrationFileName(new Version("20260101120000"), new MigrationName(name), format);
    }
}
