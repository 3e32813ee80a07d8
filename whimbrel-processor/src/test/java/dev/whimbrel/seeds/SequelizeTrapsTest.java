package dev.whimbrel.seeds;

import static dev.whimbrel.query.Excluded.excluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rules.Talks.TALKS;

import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.model.Violation;
import dev.whimbrel.query.Database;
import dev.whimbrel.table.SchemaOnServer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rules.NewTalk;
import rules.Talks;

/** What goes wrong with Sequelize's models, each with the proof that it doesn't here. */
class SequelizeTrapsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final SchemaOnServer SERVER = SchemaOnServer.of(TALKS);
    private static final Database db = Database.connect(SERVER.database().jdbcUrl());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void empty() {
        SERVER.execute("TRUNCATE talks");
        Talks.ASKED.set(0);
    }

    private static NewTalk talk(String title, int seats) {
        return NewTalk.title(title)
                .speakerEmail(title.strip() + "@example.org")
                .seats(seats)
                .startsAt(NOON)
                .endsAt(NOON.plusSeconds(60));
    }

    private static InvalidRows refused(ThrowingCallable write) {
        InvalidRows refused = catchThrowableOfType(InvalidRows.class, write);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused;
    }

    @Test
    void aRowIsValidatedOnceByInsertAndOnceByUpdate() {
        db.insert(talk("a", 30)).execute();
        assertThat(Talks.ASKED).hasValue(1);

        db.update(TALKS).set(TALKS.seats, 31).where(TALKS.title.eq("a")).execute();
        assertThat(Talks.ASKED).hasValue(2);
    }

    @Test
    void bulkInsertsDoNotPassValidationBy() {
        List<NewTalk> rows =
                IntStream.range(0, 5).mapToObj(i -> talk("t" + i, i)).toList();

        assertThat(refused(() -> db.insertAll(TALKS, rows).execute()).violations())
                .extracting(Violation::index)
                .containsExactly(0);
        assertThat(refused(() -> db.load(TALKS, rows.stream())).violations()).hasSize(1);
        assertThat(db.from(TALKS).count()).isZero();
    }

    @Test
    void upsertsDoNotPassValidationBy() {
        assertThat(refused(() -> db.insert(talk("a", 0))
                        .onConflict(TALKS.speakerEmail)
                        .doUpdate(it -> it.set(TALKS.seats, excluded(TALKS.seats)))
                        .execute()))
                .hasMessageContaining("talks.seats is 0");
    }

    @Test
    void updatesByAConditionDoNotPassValidationBy() {
        db.insert(talk("a", 30)).execute();

        assertThat(refused(() -> db.update(TALKS)
                        .set(TALKS.seats, 0)
                        .where(TALKS.seats.gt(10))
                        .execute()))
                .hasMessageContaining("talks.seats is 0");
        assertThat(db.from(TALKS).fetchOne().seats()).isEqualTo(30);
    }

    @Test
    void whatATypeCannotHoldIsFoundByValidationAndNotByTheServer() {
        assertThat(refused(() -> db.insert(talk("x".repeat(41), 30)
                                .fee(new BigDecimal("123456"))
                                .room(70_000))
                        .execute()))
                .hasMessageContaining("must be at most 40 characters long")
                .hasMessageContaining("must have at most 4 digits before the point")
                .hasMessageContaining("must be between -32768 and 32767");
    }

    @Test
    void problemsComeInTheOrderOfTheColumns() {
        for (int i = 0; i < 20; i++) {
            assertThat(refused(() -> db.load(TALKS, Stream.of(talk(" ", 0).website("x"))))
                            .violations())
                    .extracting(violation -> violation.columns().get(0))
                    .containsExactly("title", "speaker_email", "seats", "website");
        }
    }
}
