package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.ModelUsers.MODEL_USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.model.Violation;
import dev.whimbrel.query.Database;
import dev.whimbrel.seeds.ModelUsers.Status;
import dev.whimbrel.table.SchemaOnServer;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The validation of seed 000's models, and of seed 002's. */
class Seed000ModelsTest {

    private static final SchemaOnServer SERVER = SchemaOnServer.of(MODEL_USERS);
    private static final Database db = Database.connect(SERVER.database().jdbcUrl());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static NewModelUser user(String email, String firstName) {
        return NewModelUser.email(email).passwordHash("x").firstName(firstName).lastName("Doe");
    }

    private static List<String> refused(ThrowingCallable write) {
        InvalidRows refused = catchThrowableOfType(InvalidRows.class, write);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.violations().stream().map(Violation::toString).toList();
    }

    @Test
    void theModelsRulesStandBesideItsColumns() {
        assertThat(refused(() -> db.insert(user("", "J")).execute()))
                .containsExactly(
                        "model_users.email is \"\": must be an e-mail address",
                        "model_users.email is \"\": must not be empty",
                        "model_users.first_name is \"J\": must be 2 to 100 characters long");
        assertThat(db.insert(user("jane@example.com", "Jane"))
                        .returning()
                        .fetchOne()
                        .status())
                .isEqualTo(Status.PENDING);
    }

    @Test
    void aPriceIsNoLessThanZeroAndADecimalByItsType() {
        assertThat(refused(() -> db.insert(user("ann@example.com", "Ann").price(new BigDecimal("-0.01")))
                        .execute()))
                .containsExactly("model_users.price is -0.01: must be at least 0");
    }

    @Test
    void aUserNameIsThreeToFiftyLettersAndDigits() {
        assertThat(refused(() ->
                        db.insert(user("ann@example.com", "Ann").username("a_")).execute()))
                .containsExactly(
                        "model_users.username is \"a_\": must be 3 to 50 characters long",
                        "model_users.username is \"a_\": must be letters and digits only");
    }

    @Test
    void anAddressIsValidatedInTheSecondDocumentToo() {
        assertThat(refused(() -> db.update(MODEL_USERS)
                        .set(MODEL_USERS.email, "jane at example.com")
                        .all()
                        .execute()))
                .containsExactly("model_users.email is \"jane at example.com\": must be an e-mail address");
    }
}
