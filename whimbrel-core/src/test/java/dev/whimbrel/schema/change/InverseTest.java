package dev.whimbrel.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The inverse of a change where the schema before it isn't known, as when a migration is loaded without its history. */
class InverseTest {

    private static final ObjectName USERS = new ObjectName("public", "users");
    private static final ObjectName OTHER = new ObjectName("public", "other");
    private static final ColumnDef EMAIL = ColumnDef.of("email", SqlType.text());
    private static final TableDef TABLE = TableDef.of(USERS, List.of(EMAIL));
    private static final ColumnPatch PATCH = ColumnPatch.NOTHING;

    @Test
    void aDropIsTakenBackByTheDefinitionItCarries() {
        assertInverse(new DropTable(USERS, TABLE, false), new CreateTable(TABLE));
        assertInverse(new DropColumn(USERS, "email", EMAIL), new AddColumn(USERS, EMAIL));
        ConstraintDef check = new ConstraintDef.Check("users_check", "true", false, true, null);
        assertInverse(new DropConstraint(USERS, "users_check", check), new AddConstraint(USERS, check, null));
        IndexDef index = IndexDef.of("users_email_idx", "email");
        assertInverse(
                new DropIndex(new ObjectName("public", "users_email_idx"), USERS, index, true),
                new CreateIndex(USERS, index, true));
    }

    @Test
    void theSchemaBeforeCountsMoreThanTheDefinition() {
        TableDef known = TABLE.withComment("as it is");
        assertThat(new DropTable(USERS, TABLE, false).inverse(Schema.empty().with(known)))
                .isEqualTo(Inverse.of(new CreateTable(known)));
    }

    @Test
    void aDropOfWhatNobodyKnowsSaysWhatToWrite() {
        assertNone(
                new DropTable(USERS, null, false),
                "dropTable(\"users\") can't be taken back: nothing says how the table was built. Give its definition, "
                        + "dropTable(\"users\", t -> ...), or write up and down.");
        assertNone(
                new DropColumn(USERS, "email", null),
                "dropColumn(\"users\", \"email\") can't be taken back: nothing says how the column was built. Give its "
                        + "definition, for example dropColumn(\"users\", t -> t.text(\"email\")), or write up and down.");
        assertNone(
                new DropConstraint(USERS, "users_check", null),
                "dropConstraint(\"users\", \"users_check\") can't be taken back: nothing says how the constraint was built. "
                        + "Give its definition, for example dropConstraint(\"users\", \"users_check\", \"CHECK (...)\"), or "
                        + "write up and down.");
        assertNone(
                new ValidateConstraint(USERS, "users_check"),
                "validateConstraint(\"users\", \"users_check\") can't be taken back: nothing says how the constraint was "
                        + "built. Write up and down, with an empty down: a constraint that is checked does no harm.");
    }

    @Test
    void namespacesAndExtensionsAreKnownByTheirName() {
        assertInverse(new DropNamespace("app", null), new CreateNamespace(new NamespaceDef("app", null)));
        assertThat(new DropExtension("pg_trgm", null).inverse(Schema.empty())).isInstanceOf(Inverse.Changes.class);
    }

    @Test
    void anEnumValueStays() {
        assertThat(new AddEnumValue(USERS, "new", null, null).inverse(Schema.empty()))
                .isInstanceOf(Inverse.None.class);
    }

    @Test
    void whatHasTwoStatesFlips() {
        assertInverse(
                new AlterColumn(USERS, "email", PATCH.withNullable(false), null),
                new AlterColumn(USERS, "email", PATCH.withNullable(true), null));
        assertInverse(new SetTableLogged(USERS, false), new SetTableLogged(USERS, true));
        assertInverse(
                new AlterColumn(USERS, "id", PATCH.withIdentity(new IdentityChange.Add(Identity.ALWAYS)), null),
                new AlterColumn(USERS, "id", PATCH.withIdentity(new IdentityChange.Drop()), null));
    }

    @Test
    void whatWasBeforeAPatchMustBeKnown() {
        assertNone(
                new AlterColumn(USERS, "email", PATCH.withType(SqlType.text()), null),
                "alterColumn(\"users\", \"email\") can't be taken back: nothing says which type the column had before. Say "
                        + "it in the same change, with type(from, to), or write up and down.");
        assertThat(reason(new AlterColumn(USERS, "email", PATCH.withDefault(Setting.drop()), null)))
                .contains("which default");
        assertThat(reason(new AlterColumn(USERS, "email", PATCH.withIdentity(new IdentityChange.Drop()), null)))
                .contains("which identity");
        assertThat(reason(new AlterColumn(USERS, "email", PATCH.withGenerated(Setting.to("1")), null)))
                .contains("which expression");
        assertThat(reason(new AlterTableStorage(USERS, Map.of(), Set.of("fillfactor"), null)))
                .contains("nothing says what they were");
    }

    @Test
    void aTypeThatIsComputedNeedsTheWayBack() {
        TypeChange oneWay = TypeChange.using(SqlType.integer(), "length(email)");
        assertThat(reason(new AlterColumn(USERS, "email", PATCH.withType(oneWay), EMAIL)))
                .contains("computed by \"length(email)\"")
                .contains("Say it with usingBack");
        TypeChange both = new TypeChange(SqlType.integer(), null, "length(email)", "repeat('x', email)");
        assertInverse(
                new AlterColumn(USERS, "email", PATCH.withType(both), EMAIL),
                new AlterColumn(
                        USERS,
                        "email",
                        PATCH.withType(new TypeChange(SqlType.text(), null, "repeat('x', email)", "length(email)")),
                        EMAIL.withType(SqlType.integer())));
    }

    @Test
    void aPlainCastLeadsBackInAnySpelling() {
        for (String cast : List.of(
                "email::integer",
                "\"email\"::integer",
                "(email)::numeric(10, 2)",
                "EMAIL :: app.\"Status\"",
                "email::text::status[]",
                "CAST(email AS integer)",
                "cast( \"email\" as double precision )")) {
            assertThat(TypeChange.using(SqlType.integer(), cast).leadsBack("email"))
                    .as(cast)
                    .isTrue();
        }
        for (String expression :
                List.of("length(email)", "email::integer + 1", "other::integer", "CASE email WHEN 1 END")) {
            assertThat(TypeChange.using(SqlType.integer(), expression).leadsBack("email"))
                    .as(expression)
                    .isFalse();
        }
    }

    @Test
    void aKnownDefaultComesBackWithTheType() {
        ColumnDef before = EMAIL.withDefault(new DefaultValue.Literal("x"));
        Inverse inverse =
                new AlterColumn(USERS, "email", PATCH.withType(SqlType.integer()), before).inverse(Schema.empty());
        assertThat(inverse)
                .isEqualTo(Inverse.of(new AlterColumn(
                        USERS,
                        "email",
                        PATCH.withType(SqlType.text()).withDefault(new DefaultValue.Literal("x")),
                        before.withType(SqlType.integer()))));
    }

    @Test
    void aRenameIsRenamedBack() {
        assertThat(new RenameTable(USERS, "people").inverse(Schema.empty()))
                .isEqualTo(Inverse.of(new RenameTable(new ObjectName("public", "people"), "users")));
        assertThat(new RenameColumn(OTHER, "a", "b").inverse(Schema.empty()))
                .isEqualTo(Inverse.of(new RenameColumn(OTHER, "b", "a")));
    }

    private static void assertInverse(Change change, Change inverse) {
        assertThat(change.inverse(Schema.empty())).isEqualTo(Inverse.of(inverse));
    }

    private static void assertNone(Change change, String reason) {
        assertThat(change.inverse(Schema.empty())).isEqualTo(new Inverse.None(reason));
    }

    private static String reason(Change change) {
        return ((Inverse.None) change.inverse(Schema.empty())).reason();
    }
}
