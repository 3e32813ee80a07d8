package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rules.OddRules.ODD_RULES;
import static rules.OddRules.Strange.STRANGE;
import static sample.Members.MEMBERS;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.SchemaOnServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import rules.NewOddRule;
import rules.NewStrangeRow;

/** Rules that are made wrong say so, and nothing is written. */
class OddRulesTest {

    private static final SchemaOnServer SERVER = SchemaOnServer.of(ODD_RULES);
    private static final Database db = Database.connect(SERVER.database().jdbcUrl());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static void assertFails(ThrowingCallable write, String... parts) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContainingAll(parts);
        assertThat(db.from(ODD_RULES).count()).isZero();
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        assertFails(
                () -> db.insert(NewOddRule.create().failing("x").low(0)).execute(),
                "The rule \"must be read\" of odd_rules.failing fails with java.lang.IllegalStateException");
    }

    @Test
    void aRuleAboutSeveralColumnsThatForgetsNullIsNamed() {
        assertFails(
                () -> db.insert(NewOddRule.create().low(null)).execute(),
                "The rule \"must be in order\" of odd_rules fails with java.lang.NullPointerException",
                "Columns that may be NULL give null.");
    }

    @Test
    void aRuleCannotAskForAColumnThatItDoesNotName() {
        assertFails(
                () -> db.insert(NewOddRule.create().low(0)).execute(),
                "The rule \"must know its columns\" asks for odd_rules.other, which it doesn't name.");
    }

    @Test
    void aRuleIsAboutColumnsOfItsOwnTable() {
        assertFails(
                () -> db.insert(NewStrangeRow.create().low(1)).execute(),
                "The rule \"must be its own\" of strange_rules names talks.seats, which is none of its columns.");
        assertThat(STRANGE.name().name()).isEqualTo("strange_rules");
    }

    @Test
    void annotationsThatNobodyUnderstandsAreNoRules() {
        assertThat(MEMBERS.rules().rowRules()).isEmpty();
        assertThat(MEMBERS.rules().seeingNull()).isEmpty();
    }
}
