package dev.whimbrel.model;

import static club.Fees.FEES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.NewFee;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.TransactionOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail tells who made a change, not which database user the pool has. */
class ActorTest {

    private static final Club CLUB = new Club();
    private static final Database db = CLUB.db;

    @BeforeEach
    void reset() {
        CLUB.reset();
        CLUB.execute("TRUNCATE audit_logs");
    }

    @AfterAll
    static void close() {
        CLUB.close();
    }

    private static String trail() {
        return CLUB.value("SELECT string_agg(action || ' by ' || changed_by, ', ' ORDER BY id) FROM audit_logs");
    }

    @Test
    void aTransactionSaysWhoMakesItsChanges() {
        db.transaction(TransactionOptions.DEFAULT.actor("O'Neil"), tx -> {
            tx.insert(NewFee.memberId(1L).cents(100)).execute();
            tx.transaction(part -> part.update(FEES).set(FEES.cents, 200).all().execute());
        });
        db.delete(FEES).all().execute();

        assertThat(trail())
                .isEqualTo("INSERT by O'Neil, UPDATE by O'Neil, DELETE by " + CLUB.value("SELECT session_user"));
    }

    @Test
    void aHandleAsksForEachTransactionAndEachStatement() {
        ThreadLocal<String> user = ThreadLocal.withInitial(() -> "ann");
        Database acting = db.actor(user::get);

        acting.insert(NewFee.memberId(1L).cents(100)).returning().fetchOne();
        user.set("ben");
        acting.insertAll(
                        FEES,
                        List.of(
                                NewFee.memberId(2L).cents(1),
                                NewFee.memberId(2L).cents(2)))
                .execute();
        acting.load(FEES, Stream.of(NewFee.memberId(4L).cents(3)));
        acting.transaction(tx ->
                tx.update(FEES).set(FEES.cents, 0).where(FEES.memberId.eq(1L)).execute());
        acting.transaction(
                TransactionOptions.DEFAULT.actor("cat"),
                tx -> tx.delete(FEES).where(FEES.memberId.eq(4L)).execute());

        assertThat(trail())
                .isEqualTo("INSERT by ann, INSERT by ben, INSERT by ben, INSERT by ben, UPDATE by ben, DELETE by cat");
    }

    @Test
    void whoIsNotAuditedCostsNoTransaction() {
        Database acting = db.actor(() -> {
            throw new IllegalStateException("asked");
        });
        CLUB.statements();
        assertThat(acting.from(FEES).count()).isZero();
        assertThatThrownBy(() -> acting.insert(NewFee.memberId(1L).cents(100)).execute())
                .hasMessage("asked");
    }

    @Test
    void aUrlOfTheCommandConnectsToo() {
        String url = CLUB.url.replaceFirst("^jdbc:postgresql://([^/]*)/([^?]*).*$", "postgres://postgres:p%40ss@$1/$2");
        assertThat(Database.connect(url).from(FEES).count()).isZero();
        assertThatThrownBy(() -> Database.connect("postgres://ann:se cret@host/db"))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageNotContaining("cret")
                .hasNoCause();
    }
}
