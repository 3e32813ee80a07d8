package dev.whimbrel.migrate.dsl;

import static dev.whimbrel.migrate.builder.SqlExpression.sql;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.RESTRICT;
import static dev.whimbrel.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the schema builder goes up, down and up: the way back leads to the start, the second way there to the first. */
class OperationsTest {

    private static final String USERS = """
            CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(100) NOT NULL,
                age integer, status text DEFAULT 'new', code text);
            INSERT INTO users (email, age) VALUES ('a@x', 1), ('b@x', 2);
            """;
    private static final String POSTS = USERS + """
            CREATE TABLE posts (id bigint PRIMARY KEY, author_id bigint, title text, seen integer);
            INSERT INTO posts VALUES (1, 1, 'one', 5);
            """;

    record Case(String name, String given, Consumer<SchemaBuilder> change, String... expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tables", "columns", "alterations", "constraints", "indexes", "objects", "data"})
    void goesUpDownAndUp(Case each) {
        String difference = String.join("\n", Trial.upDownUp(each.given(), each.change()));

        for (String expected : each.expected()) {
            assertThat(difference).contains(expected);
        }
    }

    private static Case of(String name, String given, Consumer<SchemaBuilder> change, String... expected) {
        return new Case(name, given, change, expected);
    }

    static Stream<Case> tables() {
        List<Case> cases = new ArrayList<>();
        cases.add(of(
                "createTable with everything",
                USERS,
                db -> {
                    db.createEnum("mood", "sad", "happy");
                    db.createTable("notes", t -> {
                        t.bigint("id")
                                .identity(i -> i.byDefault()
                                        .start(100)
                                        .increment(10)
                                        .cache(5)
                                        .cycle()
                                        .maxValue(100000))
                                .primaryKey();
                        t.varchar("email", 255).collate("C").unique().comment("where to write");
                        t.bigint("user_id")
                                .references("users")
                                .onDelete(CASCADE)
                                .onUpdate(RESTRICT)
                                .deferrable();
                        t.enumeration("mood", "mood").defaultTo("sad");
                        t.enumOf("state", "draft", "done").defaultTo("draft").comment("how far");
                        t.text("tags").array().defaultTo(List.of());
                        t.jsonb("data").defaultSql("'{}'::jsonb");
                        t.numeric("price", 10, 2).check("price >= 0").defaultTo(0);
                        t.integer("twice").generatedAs("rank * 2").nullable();
                        t.integer("thrice").virtualAs("rank * 3").nullable();
                        t.integer("rank");
                        t.uuid("token").defaultRandom();
                        t.column("at", "time(3) with time zone").nullable();
                        t.timestamps();
                        t.softDelete();
                        t.unique("rank", "price")
                                .nullsNotDistinct()
                                .initiallyDeferred()
                                .comment("pairs");
                        t.check("notes_rank_small", "rank < 100").noInherit().comment("small");
                        t.foreignKey("rank")
                                .references("users", "id")
                                .matchFull()
                                .name("rank_user");
                        t.index("rank").desc().nullsLast().include("price").comment("fast");
                        t.index()
                                .expression("lower(email)")
                                .where("deleted_at IS NULL")
                                .unique();
                        t.index("data").using("gin");
                        t.comment("It's noted");
                        t.with("fillfactor", 70);
                    });
                },
                "notes_email_key UNIQUE (email)",
                "notes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON UPDATE RESTRICT ON DELETE CASCADE DEFERRABLE",
                "notes_price_check CHECK",
                "enum notes_state {draft,done}",
                "notes_rank_price_key UNIQUE NULLS NOT DISTINCT (rank, price) DEFERRABLE INITIALLY DEFERRED",
                "notes_rank_small CHECK ((rank < 100)) NO INHERIT",
                "notes_rank_price_idx ON public.notes USING btree (rank DESC NULLS LAST) INCLUDE (price)",
                "notes_lower_idx ON public.notes USING btree (lower(",
                "collation \"C\"",
                "fillfactor=70",
                "It's noted"));
        cases.add(of(
                "createTable unlogged with a table constraint of another kind",
                "",
                db -> db.createTable("rooms", t -> {
                    t.column("during", "tsrange");
                    t.constraint("no_overlap", "EXCLUDE USING gist (during WITH &&)");
                    t.unlogged();
                }),
                "no_overlap EXCLUDE",
                "persistence u"));
        cases.add(of(
                "createTable with serial columns",
                "",
                db -> db.createTable("Old \"One\"", t -> {
                    t.serial("id").primaryKey();
                    t.bigserial("big id");
                    t.smallserial("small");
                }),
                "as smallint",
                "\"Old \"\"One\"\"_big id_seq\""));
        cases.add(of("createTable in a cycle of keys", "", db -> {
            db.createTable("a", t -> {
                t.bigint("id").primaryKey();
                t.bigint("b_id").nullable();
                t.bigint("parent_id").nullable().references("a");
            });
            db.createTable("b", t -> {
                t.bigint("id").primaryKey();
                t.bigint("a_id").references("a");
            });
            db.addForeignKey("a", "b_id").references("b");
        }));
        cases.add(of(
                "dropTable by definition, with enum, serial, index and comment",
                "CREATE TYPE t_state AS ENUM ('x', 'y');"
                        + " CREATE TABLE t (id serial PRIMARY KEY, state t_state DEFAULT 'x' NOT NULL, n integer);"
                        + " CREATE INDEX ON t (n); COMMENT ON TABLE t IS 'c'",
                db -> db.dropTable("t", t -> {
                    t.serial("id").primaryKey();
                    t.enumOf("state", "x", "y").defaultTo("x");
                    t.integer("n").nullable();
                    t.index("n");
                    t.comment("c");
                })));
        cases.add(of("dropTable that the migration made", "", db -> {
            db.createTable("t", t -> t.serial("id").primaryKey());
            db.dropTable("t");
            db.createTable("u", t -> t.integer("id"));
        }));
        cases.add(of(
                "dropTable reversed by hand",
                "CREATE TABLE t (id integer)",
                db -> db.dropTable("t").ifExists().cascade().reversedBy("CREATE TABLE t (id integer)")));
        cases.add(of("renameTable", USERS, db -> db.renameTable("users", "people"), "+ column public.people.email"));
        cases.add(of(
                "alterTable",
                USERS,
                db -> db.alterTable("users", t -> {
                    t.with("fillfactor", null, 80);
                    t.unlogged();
                })));
        cases.add(of(
                "alterTable back to logged",
                "CREATE UNLOGGED TABLE t (id int) WITH (fillfactor = 70)",
                db -> db.alterTable("t", t -> {
                    t.logged();
                    t.with("fillfactor", 70, null);
                })));
        cases.add(of(
                "in another namespace",
                "",
                db -> {
                    db.createSchema("shop");
                    SchemaBuilder shop = db.in("shop");
                    shop.createTable("users", t -> t.serial("id").primaryKey());
                    shop.createTable("orders", t -> {
                        t.bigint("id").identity().primaryKey();
                        t.integer("user_id").references("users");
                        t.enumOf("state", "open", "paid");
                        t.index("user_id");
                    });
                    shop.addColumn("orders", t -> t.text("note").nullable());
                    shop.addIndex("orders", "note");
                    shop.createView("paid", "SELECT id FROM shop.orders WHERE state = 'paid'");
                    db.createTable("public.\"dotted.name\"", t -> t.integer("id"));
                },
                "shop.orders_user_id_idx".substring(5),
                "enum shop.orders_state",
                "\"dotted.name\""));
        return cases.stream();
    }

    static Stream<Case> columns() {
        List<Case> cases = new ArrayList<>();
        cases.add(of(
                "addColumn with all its parts",
                POSTS,
                db -> db.addColumn(
                        "posts",
                        t -> t.bigint("editor_id")
                                .nullable()
                                .references("users")
                                .onDelete(SET_NULL)
                                .unique()
                                .check("editor_id > 0")
                                .comment("who")),
                "posts_editor_id_fkey",
                "posts_editor_id_key",
                "posts_editor_id_check",
                "who"));
        cases.add(of(
                "addColumns of an enum, a serial and an identity",
                USERS,
                db -> db.addColumns("users", t -> {
                    t.enumOf("kind", "a", "b").defaultTo("a");
                    t.serial("number");
                    t.bigint("other").identityByDefault();
                    t.timestamps();
                })));
        cases.add(of(
                "addColumns with what belongs to several of them",
                USERS,
                db -> db.addColumns("users", t -> {
                    t.date("born").nullable();
                    t.date("died").nullable();
                    t.check("born <= died");
                    t.check("users_alive", "died IS NULL").notValid();
                    t.unique("email", "born");
                    t.foreignKey("age").references("users", "id").name("users_older");
                    t.index("born", "died").where("died IS NULL");
                    t.index("died").concurrently();
                    t.constraint("one_born", "EXCLUDE USING btree (born WITH =)");
                }),
                "users_check CHECK ((born <= died))",
                "users_alive CHECK ((died IS NULL)) NOT VALID",
                "users_email_born_key",
                "users_older FOREIGN KEY (age)",
                "users_born_died_idx",
                "users_died_idx",
                "one_born EXCLUDE"));
        cases.add(of(
                "dropColumn by definition",
                "CREATE TYPE t_kind AS ENUM ('a', 'b'); CREATE TABLE u (id int PRIMARY KEY);"
                        + " CREATE TABLE t (id int, kind t_kind, n serial,"
                        + " u_id int UNIQUE REFERENCES u CHECK (u_id > 0));"
                        + " COMMENT ON COLUMN t.u_id IS 'c'",
                db -> {
                    db.dropColumn("t", t -> t.enumOf("kind", "a", "b").nullable());
                    db.dropColumn("t", t -> t.serial("n"));
                    db.dropColumn(
                            "t",
                            t -> t.integer("u_id")
                                    .nullable()
                                    .unique()
                                    .references("u")
                                    .check("u_id > 0")
                                    .comment("c"));
                },
                "- enum t_kind"));
        cases.add(of("dropColumn that the migration made", USERS, db -> {
            db.addColumn("users", t -> t.text("x").nullable());
            db.dropColumn("users", "x");
            db.addColumn("users", t -> t.text("y").nullable());
        }));
        cases.add(of(
                "dropColumn reversed by hand",
                USERS,
                db -> db.dropColumn("users", "code").reversedBy("ALTER TABLE users ADD code text")));
        cases.add(of("renameColumn", USERS, db -> db.renameColumn("users", "email", "E-Mail"), "\"E-Mail\""));
        return cases.stream();
    }

    static Stream<Case> alterations() {
        List<Case> cases = new ArrayList<>();
        cases.add(of(
                "alterColumn type with NOT NULL",
                USERS,
                db -> db.alterColumn(
                        "users", "age", c -> c.type("integer", "bigint").notNull()),
                "users.age bigint not null t"));
        cases.add(of(
                "alterColumn type with using both ways and a default",
                USERS,
                db -> db.alterColumn(
                        "users",
                        "status",
                        c -> c.type("text", "boolean")
                                .using("status = 'new'")
                                .usingBack("CASE WHEN status THEN 'new' ELSE 'old' END")
                                .defaultTo("new", true)),
                "users.status boolean",
                "default true"));
        cases.add(of(
                "alterColumn collation",
                USERS,
                db -> db.alterColumn(
                        "users", "code", c -> c.type("text", "text").collate("C")),
                "collation \"C\""));
        cases.add(of(
                "alterColumn defaults",
                USERS,
                db -> db.alterColumn(
                        "users",
                        "status",
                        c -> c.defaultTo("new", sql("upper('x')")).notNull()),
                "upper('x'"));
        cases.add(of(
                "alterColumn drops a default and allows NULL",
                USERS,
                db -> {
                    db.alterColumn("users", "status", c -> c.defaultTo("new", null));
                    db.alterColumn("users", "email", c -> c.nullable());
                },
                "users.email character varying(100) not null f"));
        cases.add(of(
                "alterColumn adds, alters and drops an identity",
                "CREATE TABLE t (a bigint NOT NULL, b bigint GENERATED ALWAYS AS IDENTITY,"
                        + " c bigint GENERATED BY DEFAULT AS IDENTITY (START 7 CACHE 3))",
                db -> {
                    db.alterColumn("t", "a", c -> c.addIdentity(i -> i.start(50)));
                    db.alterColumn(
                            "t",
                            "b",
                            c -> c.alterIdentity(i -> {}, i -> i.byDefault().increment(2)));
                    db.alterColumn(
                            "t",
                            "c",
                            c -> c.dropIdentity(i -> i.byDefault().start(7).cache(3)));
                },
                "t.a bigint not null t collation  identity a",
                "t.b bigint not null t collation  identity d",
                "start 50"));
        cases.add(of(
                "alterColumn changes what a generated column computes",
                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
                db -> db.alterColumn("t", "b", c -> c.expression("a * 2", "a * 3")),
                "(a * 3)"));
        cases.add(of("alterColumn of a column that the migration made", "", db -> {
            db.createTable("t", t -> {
                t.integer("a").defaultTo(1);
                t.bigint("i").identity();
                t.integer("g").defaultTo(3);
            });
            db.alterColumn("t", "a", c -> c.type("bigint").defaultTo(7));
            db.alterColumn("t", "a", c -> c.dropDefault());
            db.alterColumn("t", "a", c -> c.defaultSql("1 + 1"));
            db.alterColumn("t", "i", c -> c.dropIdentity());
            db.alterColumn("t", "i", c -> c.addIdentityByDefault());
        }));
        return cases.stream();
    }

    static Stream<Case> constraints() {
        List<Case> cases = new ArrayList<>();
        String bare = "CREATE TABLE p (id int UNIQUE, a int NOT NULL, b int); CREATE TABLE c (p_id int, n int);";
        String full = "CREATE TABLE p (id int UNIQUE, a int PRIMARY KEY, b int UNIQUE CHECK (b > 0));"
                + " CREATE TABLE c (p_id int REFERENCES p (id) ON DELETE CASCADE);";
        cases.add(of(
                "add all constraints",
                bare,
                db -> {
                    db.addPrimaryKey("p", "a").include("b").comment("key");
                    db.addUnique("p", "a", "b").include("id").nullsNotDistinct().comment("u");
                    db.addForeignKey("c", "p_id")
                            .references("p", "id")
                            .onDelete(SET_NULL, "p_id")
                            .comment("f");
                    db.addCheck("p", "a > 0").noInherit().comment("c");
                    db.addConstraint("p", "other", "EXCLUDE USING btree (b WITH =)");
                },
                "p_pkey PRIMARY KEY (a) INCLUDE (b)",
                "p_a_b_id_key UNIQUE NULLS NOT DISTINCT",
                "c_p_id_fkey",
                "p_a_check",
                "other EXCLUDE"));
        cases.add(of(
                "not valid, then validated",
                bare,
                db -> {
                    db.addForeignKey("c", "p_id").references("p", "id").notValid();
                    db.addCheck("c", "n > 0").notValid().name("n_positive");
                    db.addCheck("c", "n > 1").notValid();
                    db.validateConstraint("c", "c_p_id_fkey");
                    db.validateConstraint("c", "n_positive");
                },
                "c_n_check CHECK ((n > 1)) NOT VALID",
                "n_positive CHECK ((n > 0))"));
        cases.add(of(
                "keys from indexes",
                bare,
                db -> {
                    db.addIndex("p", "a").unique().concurrently();
                    db.addPrimaryKey("p", "a").usingIndex("p_a_idx");
                    db.addIndex("p", i -> i.column("b").unique().name("b_once"));
                    db.addUnique("p", "b").usingIndex("b_once").name("b_key");
                },
                "p_pkey PRIMARY KEY (a)",
                "b_key UNIQUE (b)"));
        cases.add(of(
                "drop all constraints by their definitions",
                full,
                db -> {
                    db.dropForeignKey("c", "p_id").references("p", "id").onDelete(CASCADE);
                    db.dropPrimaryKey("p", "a");
                    db.dropUnique("p", "b");
                    db.dropCheck("p", "b > 0");
                    db.dropConstraint("p", "p_id_key", "UNIQUE (id)");
                },
                "- constraint public.p.p_b_check",
                "- constraint public.p.p_id_key",
                "- constraint public.c.c_p_id_fkey"));
        cases.add(of(
                "drop a constraint reversed by hand",
                full,
                db -> db.dropConstraint("p", "p_b_check").reversedBy("ALTER TABLE p ADD CHECK (b > 0)")));
        cases.add(of("drop a constraint that the migration made", bare, db -> {
            db.addUnique("p", "a");
            db.dropConstraint("p", "p_a_key");
            db.addUnique("p", "b");
        }));
        cases.add(of("renameConstraint", full, db -> db.renameConstraint("p", "p_pkey", "p_key"), "p_key PRIMARY KEY"));
        return cases.stream();
    }

    static Stream<Case> indexes() {
        List<Case> cases = new ArrayList<>();
        cases.add(of(
                "addIndex with everything",
                USERS,
                db -> db.addIndex("users", "email")
                        .operatorClass("text_pattern_ops")
                        .column("status")
                        .collate("C")
                        .desc()
                        .nullsFirst()
                        .expression("lower(code)")
                        .unique()
                        .nullsNotDistinct()
                        .include("age")
                        .where("age > 0")
                        .with("fillfactor", 80)
                        .tablespace("pg_default")
                        .comment("all"),
                "users_email_status_lower_age_idx"));
        cases.add(of(
                "addIndex concurrently",
                USERS,
                db -> {
                    db.addIndex("users", "status").concurrently().comment("quick");
                    db.addIndex("users", i -> i.expression("lower(email)").concurrently());
                },
                "users_status_idx",
                "users_lower_idx"));
        cases.add(of(
                "dropIndex by definition",
                USERS
                        + "CREATE INDEX users_status_idx ON users (status) WHERE age > 0; CREATE INDEX other ON users (age)",
                db -> {
                    db.dropIndex("users", i -> i.column("status").where("age > 0"));
                    db.dropIndex("users", i -> i.column("age").name("other").concurrently());
                },
                "- index CREATE INDEX other"));
        cases.add(of("dropIndex that the migration made", USERS, db -> {
            db.addIndex("users", "age");
            db.dropIndex("users_age_idx");
            db.addIndex("users", "status");
        }));
        cases.add(of(
                "dropIndex reversed by hand",
                USERS + "CREATE INDEX other ON users (age)",
                db -> db.dropIndex("other").concurrently().ifExists().reversedBy("CREATE INDEX other ON users (age)")));
        cases.add(of(
                "renameIndex",
                USERS + "CREATE INDEX other ON users (age)",
                db -> db.renameIndex("other", "an.other"),
                "an.other"));
        return cases.stream();
    }

    static Stream<Case> objects() {
        List<Case> cases = new ArrayList<>();
        String view =
                USERS + "CREATE VIEW v AS SELECT id FROM users; CREATE MATERIALIZED VIEW m AS SELECT age FROM users;";
        cases.add(of(
                "enums",
                "CREATE TYPE a AS ENUM ('x', 'y'); CREATE TYPE b AS ENUM ('it''s')",
                db -> {
                    db.createEnum("c", "one", "two");
                    db.addEnumValue("c", "zero").before("one");
                    db.addEnumValue("c", "half").after("zero");
                    db.addEnumValue("c", "three");
                    db.createTable("t", t -> t.enumeration("c", "c").defaultTo("zero"));
                    db.insert("t", Map.of("c", "half"));
                    db.renameEnumValue("a", "x", "X");
                    db.renameEnum("a", "aa");
                    db.dropEnum("b", "it's");
                },
                "enum c {zero,half,one,two,three}",
                "enum aa {X,y}",
                "- enum b"));
        cases.add(of(
                "sequences",
                "CREATE TABLE o (id int); CREATE SEQUENCE s INCREMENT 2 CYCLE MAXVALUE 9 OWNED BY o.id;"
                        + " CREATE SEQUENCE d AS smallint START 3",
                db -> {
                    db.createSequence("plain");
                    db.createSequence(
                            "rich",
                            s -> s.type("integer")
                                    .start(5)
                                    .increment(5)
                                    .minValue(5)
                                    .maxValue(500)
                                    .cache(3)
                                    .cycle(true)
                                    .ownedBy("o", "id"));
                    db.alterSequence("s", s -> s.increment(2), s -> s.increment(3));
                    db.renameSequence("s", "s2");
                    db.dropSequence("d", s -> s.type("smallint").start(3));
                },
                "as integer start 5 by 5 from 5 to 500 cache 3 cycle t owner a column id",
                "s2 as bigint start 1 by 3 from 1 to 9 cache 1 cycle t owner a column id"));
        cases.add(of(
                "alterSequence and dropSequence reversed by hand",
                "CREATE SEQUENCE s; CREATE SEQUENCE d",
                db -> {
                    db.alterSequence("s", s -> s.maxValue(99)).reversedBy("ALTER SEQUENCE s NO MAXVALUE");
                    db.dropSequence("d").reversedBy("CREATE SEQUENCE d");
                },
                "to 99"));
        cases.add(of(
                "views",
                view,
                db -> {
                    db.createView("w", "SELECT id, email FROM users")
                            .columns("a", "b")
                            .with("security_barrier", true)
                            .comment("c");
                    db.createMaterializedView("n", "SELECT age FROM users")
                            .columns("years")
                            .withNoData()
                            .with("fillfactor", 70)
                            .comment("d");
                    db.refreshMaterializedView("n");
                    db.addIndex("n", "years").unique();
                    db.refreshMaterializedView("n").concurrently();
                    db.replaceView("v", "SELECT id, age FROM users").was("SELECT id FROM users");
                    db.renameView("v", "v2");
                    db.renameMaterializedView("m", "m2");
                },
                "security_barrier=true",
                "populated t",
                "v2  SELECT id,"));
        cases.add(of("views dropped", view, db -> {
            db.dropView("v", "SELECT id FROM users");
            db.dropMaterializedView("m", "SELECT age FROM users");
        }));
        cases.add(of("views dropped, reversed by hand", view, db -> {
            db.dropView("v").ifExists().reversedBy("CREATE VIEW v AS SELECT id FROM users");
            db.dropMaterializedView("m").reversedBy("CREATE MATERIALIZED VIEW m AS SELECT age FROM users");
        }));
        cases.add(of(
                "namespaces",
                "CREATE SCHEMA a; CREATE SCHEMA d",
                db -> {
                    db.createSchema("my shop");
                    db.renameSchema("a", "b");
                    db.dropSchema("d");
                },
                "+ namespace b",
                "- namespace d"));
        cases.add(of(
                "extensions",
                "CREATE SCHEMA ext",
                db -> {
                    db.createExtension("citext").schema("ext");
                    db.createTable("t", t -> t.column("name", "ext.citext"));
                },
                "extension citext"));
        cases.add(of("extension dropped", "CREATE EXTENSION citext", db -> db.dropExtension("citext"), "- extension"));
        cases.add(of(
                "comments",
                view + "CREATE TYPE e AS ENUM ('a'); CREATE SEQUENCE s; CREATE SCHEMA n; CREATE EXTENSION citext;"
                        + " CREATE INDEX i ON users (age); COMMENT ON TABLE users IS 'before'; COMMENT ON VIEW v IS 'view'",
                db -> {
                    db.commentOnTable("users", "It's\nnew").was("before");
                    db.commentOnColumn("users", "email", "column");
                    db.commentOnConstraint("users", "users_pkey", "constraint");
                    db.commentOnIndex("i", "index");
                    db.commentOnEnum("e", "enum");
                    db.commentOnSequence("s", "sequence");
                    db.commentOnView("v", null).was("view");
                    db.commentOnMaterializedView("m", "materialized");
                    db.commentOnSchema("n", "schema");
                    db.commentOnExtension("citext", "extension")
                            .was("data type for case-insensitive character strings");
                },
                "It's\nnew",
                ": column",
                ": constraint",
                ": index",
                ": enum",
                ": sequence",
                ": materialized",
                ": schema"));
        return cases.stream();
    }

    static Stream<Case> data() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("data of what the migration makes", USERS, db -> {
            db.createTable("t", t -> {
                t.integer("a").primaryKey();
                t.text("b").nullable();
                t.jsonb("c").defaultSql("'{}'");
            });
            db.insert("t", Map.of("a", 1, "b", "it's {} ?"));
            db.insert("t", List.of(Map.of("a", 2), Map.of("a", 3, "b", sql("upper('x')"))));
            db.insert("t", "a", "b").values(4, null).values(1, "again").onConflictDoNothing();
            db.update("t")
                    .set("b", "B")
                    .setSql("c", "jsonb_build_object('n', {}::int)", 3)
                    .where("a = {}", 2);
            db.update("t").set("b", null).allRows();
            db.delete("t").where("a > {}", 3);
            db.backfill("t").setSql("b", "a::text").where("b IS NULL").batch(2);
            db.delete("t").allRows();
            db.addColumn("users", t -> t.text("upper_email").nullable());
            db.update("users").setSql("upper_email", "upper(email)").allRows();
            db.backfill("users").setSql("upper_email", "email").batch(1);
            db.alterColumn("users", "upper_email", c -> c.notNull());
        }));
        cases.add(of("data of what was there, reversed by hand", POSTS, db -> {
            db.insert("posts", Map.of("id", 2L, "title", "two")).reversedBy("DELETE FROM posts WHERE id = {}", 2);
            db.update("posts").set("seen", 0).where("id = 1").reversedByNothing();
            db.delete("posts").where("id = {}", 1).reversedBy("INSERT INTO posts (id) VALUES (1)");
            db.backfill("posts").set("seen", 9).where("seen = 0").reversedByNothing();
            db.sql("CREATE TABLE x (id int); CREATE INDEX ON x (id)").reversedBy("DROP TABLE x");
        }));
        return cases.stream();
    }
}
