package dev.whimbrel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.Accounts.ACCOUNTS;
import static shop.ActiveAccounts.ACTIVE_ACCOUNTS;
import static shop.AllTypes.ALL_TYPES;
import static shop.OwnerCounts.OWNER_COUNTS;

import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.OpaqueObject;
import org.junit.jupiter.api.Test;
import shop.ShopObjects;

/** Views, sequences, extensions, policies and triggers: what classes make is what SQL makes. */
class SchemaObjectsTest {

    private static final TableClasses CLASSES =
            TableClasses.of(ACCOUNTS, ACTIVE_ACCOUNTS, OWNER_COUNTS).with(new ShopObjects());

    private static final String SQL = """
            CREATE SCHEMA archive;
            COMMENT ON SCHEMA archive IS 'What is old';
            CREATE SCHEMA shop;
            CREATE EXTENSION pg_trgm;
            CREATE TYPE shop.paint AS ENUM ('dark red', 'grey', 'off_white');
            COMMENT ON TYPE shop.paint IS 'What is on the wall';
            CREATE SEQUENCE order_numbers START 1000 INCREMENT 10;
            COMMENT ON SEQUENCE order_numbers IS 'Ten apart';
            CREATE SEQUENCE tickets AS integer;
            CREATE FUNCTION limit_accounts() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE DOMAIN word AS text;
            CREATE FUNCTION greeting() RETURNS word LANGUAGE sql AS 'SELECT ''hello''';
            CREATE TABLE accounts (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                owner text NOT NULL,
                pin text NOT NULL,
                created_at timestamptz NOT NULL DEFAULT now(),
                updated_at timestamptz NOT NULL DEFAULT now());
            CREATE INDEX ON accounts (owner);
            ALTER SEQUENCE tickets OWNED BY accounts.id;
            CREATE TRIGGER accounts_limit BEFORE INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION limit_accounts();
            ALTER TABLE accounts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
            CREATE POLICY "own accounts" ON accounts USING (owner = CURRENT_USER);
            COMMENT ON POLICY "own accounts" ON accounts IS 'Everybody sees what is theirs';
            CREATE POLICY clerks_read ON accounts FOR SELECT TO shop_clerk, shop_boss USING (true);
            CREATE POLICY no_zero_pin ON accounts AS RESTRICTIVE FOR INSERT WITH CHECK (pin <> '0000');
            CREATE VIEW active_accounts WITH (security_barrier = true) AS
                SELECT id, owner FROM accounts WHERE created_at > now() - interval '1 year';
            COMMENT ON VIEW active_accounts IS 'Accounts of the last year';
            CREATE MATERIALIZED VIEW shop.owner_counts AS
                SELECT owner, count(*) AS accounts FROM public.accounts GROUP BY owner WITH NO DATA;
            CREATE UNIQUE INDEX ON shop.owner_counts (owner);
            """;

    @Test
    void classesMakeTheObjectsThatSqlMakes() {
        DeclaredSchema declared = DeclaredSchema.of(CLASSES, SchemaOnServer.POSTGRES);
        try (SchemaOnServer classes = SchemaOnServer.of(declared);
                SchemaOnServer sql = SchemaOnServer.of(SQL)) {
            assertThat(SchemaOnServer.lines(classes.inspect().withoutTable(Functions.AUDIT_TABLE)))
                    .filteredOn(line -> !isTouchOrAudit(line))
                    .isEqualTo(SchemaOnServer.lines(sql.inspect()));
        }
    }

    @Test
    void whatAnObjectUsesHasToBeThere() {
        SchemaObjects objects = new SchemaObjects() {
            {
                object("one").create("SELECT 1").drop("SELECT 1").uses("two");
            }
        };

        assertThatThrownBy(() -> DeclaredSchema.of(CLASSES.with(objects), SchemaOnServer.POSTGRES))
                .hasMessageContaining("there is no object(\"two\") that uses(...) could mean");
    }

    @Test
    void anObjectBeforeTheTablesComesAfterThoseThatItUsesItself() {
        SchemaObjects objects = new SchemaObjects() {
            {
                object("first")
                        .create("SELECT 1")
                        .drop("SELECT 1")
                        .beforeTables()
                        .uses("second");
                object("second")
                        .create("SELECT 2")
                        .drop("SELECT 2")
                        .beforeTables()
                        .uses(ACCOUNTS);
            }
        };
        Dependencies dependencies = DeclaredSchema.of(
                        TableClasses.of(ACCOUNTS, ALL_TYPES)
                                .with(new ShopObjects())
                                .with(objects),
                        SchemaOnServer.POSTGRES)
                .graph()
                .dependencies();
        ObjectKey first = ObjectKey.opaque(OpaqueObject.EARLY_SQL, "first");
        ObjectKey second = ObjectKey.opaque(OpaqueObject.EARLY_SQL, "second");
        ObjectKey accounts = ObjectKey.of(ObjectKey.Kind.TABLE, ACCOUNTS.name());

        assertThat(dependencies.uses(first)).containsExactly(second);
        assertThat(dependencies.uses(second)).containsExactly(accounts);
        assertThat(dependencies.uses(accounts)).doesNotContain(first, second);
        assertThat(dependencies.uses(ObjectKey.of(ObjectKey.Kind.TABLE, ALL_TYPES.name())))
                .contains(first);
    }

    private static boolean isTouchOrAudit(String line) {
        return line.contains("touch_updated_at") || line.contains("write_audit_log");
    }

    @Test
    void theAuditTrailHasOldAndNewValuesButNoSecretsAndTheActor() {
        try (SchemaOnServer server = SchemaOnServer.of(DeclaredSchema.of(CLASSES, SchemaOnServer.POSTGRES))) {
            server.execute("INSERT INTO accounts (owner, pin) VALUES ('ann', '1234')");
            server.execute("SET whimbrel.actor = 'clerk 7'");
            server.execute("UPDATE accounts SET owner = 'bob'");
            server.execute("UPDATE accounts SET owner = 'bob'");
            server.execute("DELETE FROM accounts");

            assertThat(server.database().queryStrings("""
                            SELECT concat_ws(' ', table_name, action, old_values ->> 'owner', new_values ->> 'owner',
                                old_values ? 'pin', new_values ? 'pin', changed_by)
                            FROM audit_logs ORDER BY id
                            """))
                    .containsExactly(
                            "public.accounts INSERT ann f postgres",
                            "public.accounts UPDATE ann bob f f clerk 7",
                            "public.accounts UPDATE bob bob f f clerk 7",
                            "public.accounts DELETE bob f clerk 7");
        }
    }

    @Test
    void anUpdateTouchesTheTimestampWhoeverMakesIt() {
        try (SchemaOnServer server = SchemaOnServer.of(DeclaredSchema.of(CLASSES, SchemaOnServer.POSTGRES))) {
            server.execute("INSERT INTO accounts (owner, pin, created_at, updated_at)"
                    + " VALUES ('ann', '1', '2020-01-01', '2020-01-01')");
            server.execute("UPDATE accounts SET pin = '2', updated_at = '1999-01-01'");

            assertThat(server.database()
                            .queryString("SELECT updated_at > now() - interval '1 hour' AND created_at = '2020-01-01'"
                                    + " FROM accounts"))
                    .isEqualTo("t");
        }
    }

    @Test
    void rolesOfPoliciesAreTold() {
        assertThat(DeclaredSchema.of(CLASSES, SchemaOnServer.POSTGRES).roles())
                .containsExactly("shop_boss", "shop_clerk");
    }
}
