package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.assumeSince;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.inspect;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.lines;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.opaque;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Namespaces, extensions, enums, sequences; columns, constraints, indexes, views and the rest have tests of their own. */
class PostgresInspectorTest {

    private static ObjectName name(String name) {
        return new ObjectName("public", name);
    }

    @Test
    void aNewDatabaseIsNothingButItsPublicNamespace() {
        assertThat(inspect("")).isEqualTo(Schema.empty().with(new NamespaceDef("public", null)));
    }

    @Test
    void namespacesHaveComments() {
        Schema schema = inspect("""
                CREATE SCHEMA "My App";
                COMMENT ON SCHEMA "My App" IS 'mine';
                COMMENT ON SCHEMA public IS 'ours';
                """);

        assertThat(schema.namespaces().values())
                .containsExactly(new NamespaceDef("My App", "mine"), new NamespaceDef("public", "ours"));
    }

    @Test
    void whatBelongsToTheServerIsLeftOut() {
        Schema schema = inspect("CREATE TEMPORARY TABLE passing (a integer PRIMARY KEY, b serial)");

        assertThat(schema).isEqualTo(inspect(""));
    }

    @Test
    void anExtensionHidesItsMembers() {
        Schema schema = inspect("""
                CREATE SCHEMA ext;
                CREATE EXTENSION hstore SCHEMA ext;
                CREATE EXTENSION pg_trgm VERSION '1.3';
                CREATE EXTENSION postgres_fdw;
                COMMENT ON EXTENSION postgres_fdw IS 'for the old database';
                """);

        assertThat(schema.extensions().values())
                .containsExactly(
                        new ExtensionDef("hstore", "ext", null, null),
                        new ExtensionDef("pg_trgm", "public", "1.3", null),
                        new ExtensionDef("postgres_fdw", "public", null, "for the old database"));
        assertThat(schema.opaque()).isEmpty();
    }

    @Test
    void enumsKeepTheOrderOfTheirLabels() {
        Schema schema = inspect("""
                CREATE TYPE mood AS ENUM ('sad', 'it''s, ok', 'happy');
                ALTER TYPE mood ADD VALUE 'middling' AFTER 'sad';
                COMMENT ON TYPE mood IS 'how it is';
                CREATE TYPE nothing AS ENUM ();
                """);

        assertThat(schema.enums().values())
                .containsExactly(
                        new EnumDef(name("mood"), List.of("sad", "middling", "it's, ok", "happy"), "how it is"),
                        new EnumDef(name("nothing"), List.of(), null));
    }

    @Test
    void sequencesShowOnlyWhatIsNotTheDefault() {
        Schema schema = inspect("""
                CREATE SEQUENCE plain;
                CREATE SEQUENCE down INCREMENT BY -1;
                CREATE SEQUENCE down_small AS smallint INCREMENT BY -2 MINVALUE -100 START -5;
                CREATE SEQUENCE full_of_options AS integer INCREMENT BY 3 MINVALUE 5 MAXVALUE 50 START 8 CACHE 10 CYCLE;
                CREATE SEQUENCE explicit AS bigint MINVALUE 1 MAXVALUE 9223372036854775807 START 1 CACHE 1 NO CYCLE;
                COMMENT ON SEQUENCE plain IS 'just counting';
                """);

        assertThat(schema.sequences().values())
                .containsExactly(
                        new SequenceDef(
                                name("down"),
                                new SequenceOptions(null, null, -1L, null, null, null, false),
                                null,
                                null),
                        new SequenceDef(
                                name("down_small"),
                                new SequenceOptions(SqlType.smallint(), -5L, -2L, -100L, null, null, false),
                                null,
                                null),
                        new SequenceDef(name("explicit"), SequenceOptions.DEFAULTS, null, null),
                        new SequenceDef(
                                name("full_of_options"),
                                new SequenceOptions(SqlType.integer(), 8L, 3L, 5L, 50L, 10L, true),
                                null,
                                null),
                        new SequenceDef(name("plain"), SequenceOptions.DEFAULTS, null, "just counting"));
    }

    @Test
    void theSequenceOfASerialColumnKnowsItsOwnerAndThatOfAnIdentityIsPartOfIt() {
        Schema schema = inspect("""
                CREATE TABLE t (a serial, b bigserial, c integer GENERATED ALWAYS AS IDENTITY);
                COMMENT ON SEQUENCE t_c_seq IS 'behind c';
                """);

        assertThat(schema.sequences().values())
                .containsExactly(
                        new SequenceDef(
                                name("t_a_seq"),
                                new SequenceOptions(SqlType.integer(), null, null, null, null, null, false),
                                new SequenceDef.Owner(name("t"), "a"),
                                null),
                        new SequenceDef(
                                name("t_b_seq"),
                                SequenceOptions.DEFAULTS,
                                new SequenceDef.Owner(name("t"), "b"),
                                null));
        assertThat(opaque(schema, "comment sequence public.t_c_seq")).isEqualTo("behind c");
    }

    @Test
    void aSequenceMayBeUnloggedUnlikeItsTable() {
        assumeSince(15);
        Schema schema = inspect("""
                CREATE UNLOGGED SEQUENCE s;
                CREATE UNLOGGED TABLE u (a serial, b serial);
                ALTER SEQUENCE u_b_seq SET LOGGED;
                """);

        assertThat(schema.opaque().keySet())
                .containsExactly("sequence settings public.s", "sequence settings public.u_b_seq");
        assertThat(opaque(schema, "sequence settings public.s")).isEqualTo("UNLOGGED");
        assertThat(opaque(schema, "sequence settings public.u_b_seq")).isEqualTo("LOGGED");
    }

    @Test
    void inspectingTwiceGivesEqualSchemas() {
        try (InspectedDatabase database = new InspectedDatabase(InspectedDatabase.everything())) {
            Schema first = database.inspect(Scope.ALL);

            assertThat(lines(database.inspect(Scope.ALL))).isEqualTo(lines(first));
            assertThat(first.opaque()).hasSizeGreaterThan(60);
        }
    }
}
