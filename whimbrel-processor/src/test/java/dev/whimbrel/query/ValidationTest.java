package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rules.Talks.TALKS;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.model.InvalidRows;
import dev.whimbrel.model.Violation;
import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.expression.Expressions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rules.NewTalk;
import rules.Talk;
import rules.TalkState;
import rules.Talks;

/** The rules of a table are checked before anything is sent, whatever way the values go. */
class ValidationTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final SchemaOnServer SERVER = SchemaOnServer.of(TALKS);
    private static final List<QueryEvent> EVENTS = new CopyOnWriteArrayList<>();
    private static final Database db =
            Database.connect(SERVER.database().jdbcUrl()).listener(EVENTS::add);

    /** The ways of several rows into the database. */
    private enum Way {
        INSERT_ALL(rows -> db.insertAll(TALKS, rows).execute()),
        INSERT_ALL_RETURNING(
                rows -> db.insertAll(TALKS, rows).returning(TALKS.id).fetch()),
        UPSERT(rows -> db.insertAll(TALKS, rows)
                .onConflict(TALKS.speakerEmail)
                .doUpdate(it -> it.set(TALKS.title, Excluded.excluded(TALKS.title)))
                .execute()),
        LOAD(rows -> db.load(TALKS, rows.stream()));

        final Consumer<List<? extends NewTalk>> write;

        Way(Consumer<List<? extends NewTalk>> write) {
            this.write = write;
        }
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void empty() {
        SERVER.execute("TRUNCATE talks");
        EVENTS.clear();
        Talks.ASKED.set(0);
        Talks.CODES.set(10);
    }

    private static NewTalk talk(String name) {
        return talk(name, 30);
    }

    private static NewTalk talk(String name, int seats) {
        return talk(name, name + "@example.org", seats, NOON.plusSeconds(60));
    }

    private static NewTalk talk(String title, String email, int seats, Instant endsAt) {
        return NewTalk.title(title)
                .speakerEmail(email)
                .seats(seats)
                .startsAt(NOON)
                .endsAt(endsAt);
    }

    private static InvalidRows refused(ThrowingCallable write) {
        InvalidRows refused = catchThrowableOfType(InvalidRows.class, write);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(EVENTS).isEmpty();
        return refused;
    }

    @Test
    void allThatIsWrongWithARowIsToldAtOnceAndNothingIsSent() {
        InvalidRows refused = refused(() -> db.insert(talk("  ", "x", 501, NOON).website("javascript:alert(1)"))
                .execute());

        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ROWS);
        assertThat(refused).hasMessage("""
                Nothing was written to talks: values break rules.
                  talks.title is "  ": must not be blank
                  talks.speaker_email is "x": must be an e-mail address
                  talks.seats is 501: must be between 1 and 500
                  talks.website is "javascript:alert(1)": must be a URL that begins with http:// or https://
                  talks.starts_at, talks.ends_at: must end after it begins""");
        Violation email = refused.violations().get(1);
        assertThat(email.isAbout(TALKS.speakerEmail)).isTrue();
        assertThat(email.isAbout(TALKS.title)).isFalse();
        assertThat(email.paths()).containsExactly("speakerEmail");
        assertThat(email.rule()).isEqualTo("email");
        assertThat(email.index()).isZero();
        assertThat(refused.violations().get(4).paths()).containsExactly("startsAt", "endsAt");
    }

    @Test
    void rowsThatKeepTheRulesAreWritten() {
        Talk talk = db.insert(talk("a").website("https://example.org/a?b#c"))
                .returning()
                .fetchOne();
        db.update(TALKS).set(TALKS.seats, 31).where(TALKS.id.eq(talk.id())).execute();

        assertThat(db.from(TALKS).fetchOne().seats()).isEqualTo(31);
        assertThat(talk.website()).isEqualTo("https://example.org/a?b#c");
    }

    @ParameterizedTest
    @EnumSource
    void bulkWritesAreCheckedLikeSingleOnesAndToldByTheIndexOfTheRow(Way way) {
        List<NewTalk> rows = new ArrayList<>(
                IntStream.range(0, 50).mapToObj(i -> talk("t" + i)).toList());
        rows.set(3, talk("t3", "x", 0, NOON.plusSeconds(60)));
        rows.set(40, talk("t40", "t40@example.org", 30, NOON.minusSeconds(1)));

        InvalidRows refused = catchThrowableOfType(InvalidRows.class, () -> way.write.accept(rows));

        assertThat(refused).hasMessage("""
                Nothing was written to talks: values break rules.
                  rows[3]: talks.speaker_email is "x": must be an e-mail address
                  rows[3]: talks.seats is 0: must be between 1 and 500
                  rows[40]: talks.starts_at, talks.ends_at: must end after it begins""");
        assertThat(refused.violations()).extracting(Violation::index).containsExactly(3, 3, 40);
        assertThat(db.from(TALKS).count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void eachRowIsCheckedOnceAndWhatTheProgramSuppliesIsAskedForOnce(Way way) {
        way.write.accept(IntStream.range(0, 50).mapToObj(i -> talk("t" + i)).toList());

        assertThat(Talks.ASKED).hasValue(50);
        assertThat(Talks.CODES).hasValue(60);
        assertThat(db.from(TALKS).count()).isEqualTo(50);
    }

    @Test
    void oneRowIsCheckedOnceToo() {
        Talk talk = db.insert(talk("a")).returning().fetchOne();

        assertThat(Talks.ASKED).hasValue(1);
        assertThat(talk.code()).isEqualTo("code 11");
    }

    @Test
    void whatIsOnlyShownIsNotChecked() {
        Insert<Talk> insert = db.insert(talk("a", 0));

        assertThat(insert.toString()).startsWith("INSERT INTO talks");
        assertThat(insert.toSql().sql()).startsWith("INSERT INTO talks");
        assertThat(Talks.ASKED).hasValue(0);
    }

    @Test
    void rulesDoNotSeeNull() {
        db.insert(talk("a").website(null).slug(null)).execute();
        db.update(TALKS).setNull(TALKS.website).all().execute();

        assertThat(db.from(TALKS).count()).isEqualTo(1);
    }

    @Test
    void severalRulesOfAColumnAreToldTogether() {
        assertThat(refused(
                        () -> db.insert(talk("a", " ", 30, NOON.plusSeconds(60)).slug("new"))
                                .execute()))
                .hasMessageContaining("talks.speaker_email is \" \": must not be blank")
                .hasMessageContaining("talks.speaker_email is \" \": must be an e-mail address")
                .hasMessageContaining("talks.slug is \"new\": must not be reserved");
        assertThat(refused(() -> db.insert(talk("a").slug("A B")).execute()))
                .hasMessageContaining("must be lower case letters, digits and hyphens");
    }

    @Test
    void whatATypeOfTheDatabaseCannotHoldIsToldWithTheRest() {
        InvalidRows refused = refused(() -> db.insert(talk("x".repeat(70), "x@example.org", 30, NOON.plusSeconds(60))
                        .fee(new BigDecimal("9999.995"))
                        .room(40_000)
                        .labels(List.of("a", "b", "c")))
                .execute());

        assertThat(refused.violations())
                .extracting(Violation::rule)
                .containsExactly("length", "precision", "range", "size");
        assertThat(refused)
                .hasMessageContaining("x...\": must be at most 40 characters long")
                .hasMessageContaining("talks.fee is 9999.995: must have at most 4 digits before the point")
                .hasMessageContaining("talks.room is 40000: must be between -32768 and 32767")
                .hasMessageContaining("talks.labels is [a, b, c]: must have 0 to 2 elements");
    }

    @Test
    void aNumberThatIsMuchTooLargeIsNotWrittenOutToFindThatOut() {
        assertThat(refused(() ->
                        db.insert(talk("c").fee(new BigDecimal("1E+900000000"))).execute()))
                .hasMessageContaining("talks.fee is 1E+900000000: must have at most 4 digits before the point");
    }

    @Test
    void whatATypeOfTheDatabaseHoldsIsHeldByItsRuleToo() {
        String birds = "\uD83D\uDC26".repeat(40);
        db.insert(talk(birds + "   ", "x@example.org", 30, NOON.plusSeconds(60))
                        .fee(new BigDecimal("9999.994"))
                        .room(-32768))
                .execute();
        db.insert(talk("b").fee(new BigDecimal("0E+900000000")).room(32767)).execute();

        Talk talk = db.from(TALKS).where(TALKS.room.eq(-32768)).fetchOne();
        assertThat(talk.title()).isEqualTo(birds);
        assertThat(talk.fee()).isEqualTo("9999.99");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullWhereItIsNotAllowedIsToldWithTheRest() {
        assertThat(refused(() -> db.insert(talk(null, "a@example.org", 0, null)).execute()))
                .hasMessageContaining("talks.title: must not be null")
                .hasMessageContaining("talks.ends_at: must not be null")
                .hasMessageContaining("talks.seats is 0");
        assertThat(refused(() -> db.insertAll(TALKS, List.of(talk("a"), talk("b", "b@example.org", 30, null)))
                        .execute()))
                .hasMessageContaining("rows[1]: talks.ends_at: must not be null");
        assertThat(refused(() -> db.update(TALKS)
                        .set(TALKS.title, (String) null)
                        .set(TALKS.seats, 0)
                        .all()
                        .execute()))
                .hasMessageContaining("talks.title: must not be null")
                .hasMessageContaining("talks.seats is 0");
        assertThatThrownBy(() -> db.insert(talk(null, "a@example.org", 30, NOON))
                        .withoutValidation()
                        .execute())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                .hasMessageContaining("talks.title is never NULL, but null was given");
    }

    @Test
    void updatesAreChecked() {
        db.insert(talk("a")).execute();
        EVENTS.clear();

        InvalidRows refused = refused(() -> db.update(TALKS)
                .set(TALKS.seats, 0)
                .set(TALKS.website, "ftp://x.org")
                .all()
                .execute());

        assertThat(refused).hasMessage("""
                Nothing was written to talks: values break rules.
                  talks.seats is 0: must be between 1 and 500
                  talks.website is "ftp://x.org": must be a URL that begins with http:// or https://""");
        assertThat(refused.violations()).extracting(Violation::index).containsOnly(-1);
    }

    @Test
    void rulesAboutSeveralColumnsAreAskedOnUpdateWhenAllOfThemAreSet() {
        db.insert(talk("a")).execute();
        db.update(TALKS).set(TALKS.endsAt, NOON.plusSeconds(10)).all().execute();
        EVENTS.clear();

        assertThat(refused(() -> db.update(TALKS)
                        .set(TALKS.startsAt, NOON)
                        .set(TALKS.endsAt, NOON)
                        .all()
                        .execute()))
                .hasMessageContaining("talks.starts_at, talks.ends_at: must end after it begins");
    }

    @Test
    void whatOnlyTheServerKnowsIsNotChecked() {
        db.insert(talk("a")).execute();

        db.update(TALKS)
                .set(TALKS.seats, Expressions.expression(TALKS.seats.type(), "{} + 1000", TALKS.seats))
                .all()
                .execute();
        db.update(TALKS)
                .set(TALKS.endsAt, NOON)
                .set(TALKS.startsAt, Expressions.now())
                .all()
                .execute();

        assertThat(db.from(TALKS).fetchOne().seats()).isEqualTo(1030);
    }

    @Test
    void rulesAboutSeveralColumnsKnowNullAndDefaults() {
        db.insert(talk("a")).execute();
        EVENTS.clear();

        assertThat(refused(() -> db.insert(talk("b").state(TalkState.PUBLISHED)).execute()))
                .hasMessageContaining(
                        "talks.state, talks.published_at: must have a time of publication when published");
        assertThat(refused(() -> db.insertAll(
                                TALKS,
                                List.of(talk("b").publishedAt(NOON), talk("c").state(TalkState.PUBLISHED)))
                        .execute()))
                .hasMessageContaining("rows[1]: talks.state");
        db.insert(talk("b").state(TalkState.PUBLISHED).publishedAt(NOON)).execute();
    }

    @Test
    void upsertsAreCheckedInBothParts() {
        InvalidRows refused = refused(() -> db.insert(talk("a", 0))
                .onConflict(TALKS.speakerEmail)
                .doUpdate(it -> it.set(TALKS.seats, 1000).set(TALKS.title, Excluded.excluded(TALKS.title)))
                .execute());

        assertThat(refused.violations()).extracting(Violation::value).containsExactly("1000", "0");
    }

    @Test
    void mergesAreChecked() {
        InvalidRows refused = refused(() -> db.merge(TALKS)
                .using(other(), Expressions.condition("other.id = talks.id"))
                .whenMatched()
                .thenUpdate(it -> it.set(TALKS.seats, 0))
                .whenNotMatched()
                .thenInsert(it -> it.set(TALKS.title, " ")
                        .set(TALKS.speakerEmail, "a@example.org")
                        .set(TALKS.seats, 1)
                        .set(TALKS.startsAt, NOON)
                        .set(TALKS.endsAt, NOON)
                        .set(TALKS.code, "code 1"))
                .execute());

        assertThat(refused.violations())
                .extracting(Violation::message)
                .containsExactly("must be between 1 and 500", "must not be blank", "must end after it begins");
    }

    private static Talks other() {
        return dev.whimbrel.table.Relation.alias(TALKS, "other");
    }

    @Test
    void aWriteThatIsAPartOfAQueryIsChecked() {
        assertThatThrownBy(() -> {
                    CommonTable<Talk> written =
                            CommonTable.of("written", db.insert(talk("a", 0)).returning());
                    db.from(written).with(written).fetch();
                })
                .isInstanceOf(InvalidRows.class);
        assertThat(EVENTS).isEmpty();
    }

    @Test
    void aStatementCanSayThatItIsNotChecked() {
        NewTalk odd = talk("a", 0).website("x");

        db.insert(odd).withoutValidation().execute();
        db.insertAll(TALKS, List.of(talk("b", 0), talk("c", 0)))
                .withoutValidation()
                .onConflict(TALKS.speakerEmail)
                .doNothing()
                .execute();
        db.insert(talk("c", -1))
                .onConflict(TALKS.speakerEmail)
                .doUpdate(it -> it.set(TALKS.seats, -1))
                .withoutValidation()
                .execute();
        db.update(TALKS).set(TALKS.website, "y").all().withoutValidation().execute();
        db.load(TALKS).withoutValidation().rows(Stream.of(talk("d", 0).website("y")));

        assertThat(db.select(TALKS.seats).from(TALKS).orderBy(TALKS.title).fetch())
                .containsExactly(0, 0, -1, 0);
        assertThat(Talks.ASKED).hasValue(0);
    }

    @Test
    void secretValuesAreNeverShown() {
        InvalidRows refused = refused(() -> db.insert(talk("a").pin("s3c")).execute());

        assertThat(refused).hasMessageContaining("talks.pin: must be at least 4 characters long");
        assertThat(refused.toString() + refused.violations()).doesNotContain("s3c");
    }

    @Test
    void messagesShowTheFirstTwentyAndTheListAThousand() {
        List<NewTalk> rows =
                IntStream.range(0, 1500).mapToObj(i -> talk("t" + i, 0)).toList();

        InvalidRows refused = refused(() -> db.insertAll(TALKS, rows).execute());

        assertThat(refused.violations()).hasSize(InvalidRows.MOST);
        assertThat(refused.getMessage().lines()).hasSize(22);
        assertThat(refused.getMessage()).endsWith("and 980 more at least");
    }

    @Test
    void aLoadStopsToSendAtTheFirstWrongRowAndLooksAtTheOthers() {
        Stream<NewTalk> rows =
                IntStream.range(0, 5000).mapToObj(i -> i == 1200 || i == 4000 ? talk("t" + i, 0) : talk("t" + i));

        InvalidRows refused = catchThrowableOfType(InvalidRows.class, () -> db.load(TALKS, rows));

        assertThat(refused.violations()).extracting(Violation::index).containsExactly(1200, 4000);
        assertThat(db.from(TALKS).count()).isZero();
    }
}
