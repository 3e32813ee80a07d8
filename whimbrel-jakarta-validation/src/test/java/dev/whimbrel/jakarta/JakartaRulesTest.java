package dev.whimbrel.jakarta;

import static dev.whimbrel.jakarta.Members.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.jakarta.Members.Address;
import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.model.Violation;
import dev.whimbrel.query.Database;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.TableClasses;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Constraints on the fields of a table class are rules like its own. */
class JakartaRulesTest {

    private static final TestDatabase DATABASE = TestServer.create();
    private static final Database db = Database.connect(DATABASE.jdbcUrl());
    private static final Locale LOCALE = Locale.getDefault();

    @BeforeAll
    static void createTable() throws SQLException {
        Locale.setDefault(Locale.ENGLISH);
        PostgresDialect postgres = new PostgresDialect();
        DeclaredSchema declared = DeclaredSchema.of(TableClasses.of(MEMBERS), postgres);
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            for (Change change : SchemaBuilding.changes(declared.schema())) {
                for (dev.whimbrel.dialect.Sql sql : postgres.renderer("public").render(change)) {
                    statement.execute(sql.text());
                }
            }
        }
    }

    @AfterAll
    static void close() {
        Locale.setDefault(LOCALE);
        DATABASE.close();
    }

    private static NewMember member(String email, int age) {
        return NewMember.email(email).age(age).city("Bonn");
    }

    private static InvalidRows refused(ThrowingCallable write) {
        InvalidRows refused = catchThrowableOfType(InvalidRows.class, write);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused;
    }

    @Test
    void constraintsAndRulesAreToldTogether() {
        assertThat(refused(() -> db.insert(member("x", 17).nick("A")).execute()))
                .hasMessage("""
                Nothing was written to members: values break rules.
                  members.email is "x": must be at least 6 characters long
                  members.email is "x": must be a well-formed email address
                  members.age is 17: must be greater than or equal to 18
                  members.nick is "A": is too short
                  members.nick is "A": must be lower case""");
    }

    @Test
    void rowsThatKeepThemAreWritten() {
        Member ann =
                db.insert(member("ann@example.org", 18).nick("ann")).returning().fetchOne();

        assertThat(ann.plan()).isEqualTo("free");
    }

    @Test
    void keysAreTheNamesOfTheAnnotations() {
        assertThat(refused(() -> db.insert(member(" ", 121)).execute()).violations())
                .extracting(Violation::rule)
                .containsExactly("length", "Email", "NotBlank", "Max");
    }

    @Test
    void aDefaultThatIsLeftOutIsNotNull() {
        db.insert(member("ben@example.org", 20)).execute();

        assertThat(refused(() -> db.insert(member("ben@example.org", 20).plan("too long"))
                        .execute()))
                .hasMessageContaining("members.plan is \"too long\": size must be between 0 and 5");
    }

    @Test
    void aColumnThatBecomesNullByBeingLeftOutIsNull() {
        String message = "members.city: must be said although the column allows NULL";
        NewMember left = NewMember.email("ann@example.org").age(20);

        assertThat(refused(() -> db.insert(left).execute())).hasMessageContaining(message);
        assertThat(refused(() -> db.insertAll(MEMBERS, List.of(left, left)).execute()))
                .hasMessageContaining("rows[1]: " + message);
        assertThat(refused(() -> db.load(MEMBERS, Stream.of(left)))).hasMessageContaining(message);
        assertThat(refused(() -> db.load(MEMBERS, List.of(MEMBERS.email, MEMBERS.age), Stream.of(left))))
                .hasMessageContaining(message);
        assertThat(refused(() -> db.update(MEMBERS).setNull(MEMBERS.city).all().execute()))
                .hasMessageContaining(message);
    }

    @Test
    void updatesAreValidatedByTheColumnsThatTheySet() {
        assertThat(refused(() -> db.update(MEMBERS).set(MEMBERS.age, 5).all().execute()))
                .hasMessageContaining("members.age is 5: must be greater than or equal to 18");
        db.update(MEMBERS).set(MEMBERS.age, 50).all().execute();
    }

    @Test
    void secretValuesAreNotToldByMessagesEither() {
        assertThat(refused(() ->
                        db.insert(member("ann@example.org", 20).pin("s3cret")).execute()))
                .hasMessageContaining("members.pin: breaks the rule Size")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void constraintsOfAProgramsOwnAtFieldsOnlyArrive() {
        assertThat(refused(() -> db.insertAll(
                                MEMBERS,
                                List.of(
                                        member("ann@example.org", 20).team(2),
                                        member("ben@example.org", 20).team(3)))
                        .execute()))
                .hasMessageContaining("rows[1]: members.team is 3: must be even");
    }

    @Test
    void whatAValueHoldsIsValidatedWithIt() {
        assertThat(refused(() -> db.insert(member("ann@example.org", 20).address(new Address(" ")))
                        .execute()))
                .hasMessageContaining("street must not be blank");
        db.insert(member("ann@example.org", 20).address(new Address("High Street")))
                .execute();
    }

    @Test
    void annotationsThatAreNoConstraintsNeedNoValidator() {
        JakartaRules rules = new JakartaRules();

        assertThat(rules.of(Member.class, "id")).isEmpty();
        assertThat(rules.of(Plain.class, "name")).isEmpty();
    }

    private record Plain(@Deprecated String name) {}
}
