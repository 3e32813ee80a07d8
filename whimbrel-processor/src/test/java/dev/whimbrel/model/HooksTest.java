package dev.whimbrel.model;

import static club.Members.MEMBERS;
import static club.Reports.REPORTS;
import static club.Teams.TEAMS;
import static dev.whimbrel.query.Excluded.excluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.Member;
import club.NewMember;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.Nesting;
import dev.whimbrel.query.Tuple2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done before and after rows are written and read: for one row and for many, in the transaction of the statement. */
class HooksTest {

    private static final Club CLUB = new Club();

    private final List<String> told = new ArrayList<>();

    private final Database db = CLUB.db.hooks(Hooks.of(MEMBERS)
            .beforeSave(draft -> {
                told.add("beforeSave " + draft.get(MEMBERS.name).orElse("?"));
                draft.get(MEMBERS.email).ifPresent(email -> draft.set(MEMBERS.email, email.toLowerCase(Locale.ROOT)));
            })
            .beforeInsert(
                    draft -> told.add("beforeInsert " + draft.get(MEMBERS.name).orElse("?")))
            .afterInsert(member -> told.add("afterInsert " + member.name()))
            .beforeUpdate(
                    draft -> told.add("beforeUpdate " + draft.get(MEMBERS.name).orElse("?")))
            .afterUpdate(member -> told.add("afterUpdate " + member.name()))
            .afterSave(member -> told.add("afterSave " + member.name()))
            .beforeDelete(member -> told.add("beforeDelete " + member.name()))
            .afterDelete(member -> told.add("afterDelete " + member.name()))
            .beforeRestore(member -> told.add("beforeRestore " + member.name()))
            .afterRestore(member -> told.add("afterRestore " + member.name())));

    @BeforeEach
    void reset() {
        CLUB.reset();
    }

    @AfterAll
    static void close() {
        CLUB.close();
    }

    @Test
    void anInsertTellsBeforeAndAfterInThisOrder() {
        Member gil =
                db.insert(NewMember.email("Gil@Club").name("Gil")).returning().fetchOne();

        assertThat(gil.email()).isEqualTo("gil@club");
        assertThat(told).containsExactly("beforeSave Gil", "beforeInsert Gil", "afterInsert Gil", "afterSave Gil");
    }

    @Test
    void theRowThatWasGivenStaysAsItIs() {
        NewMember given = NewMember.email("Gil@Club").name("Gil");
        db.insert(given).execute();
        assertThat(given.values()).containsEntry(MEMBERS.email, "Gil@Club");
    }

    @Test
    void manyRowsAreEachSeenByEveryHook() {
        List<NewMember> many = List.of(
                NewMember.email("Gil@Club").name("Gil"),
                NewMember.email("Hal@Club").name("Hal"));

        assertThat(db.insertAll(MEMBERS, many).execute()).isEqualTo(2);
        assertThat(told)
                .containsExactly(
                        "beforeSave Gil",
                        "beforeInsert Gil",
                        "beforeSave Hal",
                        "beforeInsert Hal",
                        "afterInsert Gil",
                        "afterSave Gil",
                        "afterInsert Hal",
                        "afterSave Hal");
        assertThat(CLUB.value("SELECT string_agg(email, ' ' ORDER BY email) FROM members WHERE name IN ('Gil', 'Hal')"))
                .isEqualTo("gil@club hal@club");
    }

    @Test
    void loadedRowsAreSeenToo() {
        assertThat(db.load(MEMBERS, Stream.of(NewMember.email("Gil@Club").name("Gil"))))
                .isOne();
        assertThat(told).containsExactly("beforeSave Gil", "beforeInsert Gil", "afterInsert Gil", "afterSave Gil");

        Database before = CLUB.db.hooks(Hooks.of(MEMBERS).beforeInsert(draft -> draft.set(MEMBERS.name, "Hooked")));
        CLUB.statements();
        assertThat(before.load(MEMBERS, Stream.of(NewMember.email("hal@club").name("Hal"))))
                .isOne();
        assertThat(CLUB.statements()).singleElement().asString().startsWith("COPY");
        assertThat(CLUB.value("SELECT name FROM members WHERE email = 'hal@club'"))
                .isEqualTo("Hooked");
    }

    @Test
    void anUpdateOfManyRowsIsOneDraftAndEachRowAfterwards() {
        assertThat(db.update(MEMBERS)
                        .set(MEMBERS.email, MEMBERS.email)
                        .set(MEMBERS.name, "Same")
                        .where(MEMBERS.teamId.eq(1L))
                        .execute())
                .isEqualTo(2);
        assertThat(told)
                .containsExactly(
                        "beforeSave Same",
                        "beforeUpdate Same",
                        "afterUpdate Same",
                        "afterSave Same",
                        "afterUpdate Same",
                        "afterSave Same");
    }

    @Test
    void anUpsertTellsOfEachRowWhatItWas() {
        db.insertAll(
                        MEMBERS,
                        List.of(
                                NewMember.email("ann@club").name("Anna"),
                                NewMember.email("gil@club").name("Gil")))
                .onConflict(MEMBERS.email)
                .doUpdate(it -> it.set(MEMBERS.name, excluded(MEMBERS.name)))
                .execute();

        assertThat(told)
                .containsExactly(
                        "beforeSave Anna",
                        "beforeInsert Anna",
                        "beforeSave Gil",
                        "beforeInsert Gil",
                        "beforeSave ?",
                        "beforeUpdate ?",
                        "afterUpdate Anna",
                        "afterSave Anna",
                        "afterInsert Gil",
                        "afterSave Gil");
    }

    @Test
    void deletesAndRestoresTellOfTheirRows() {
        assertThat(db.delete(MEMBERS).where(MEMBERS.teamId.eq(1L)).execute()).isEqualTo(2);
        assertThat(told).containsExactly("beforeDelete Ann", "beforeDelete ben", "afterDelete Ann", "afterDelete ben");
        told.clear();
        assertThat(db.restore(MEMBERS).where(MEMBERS.name.in("Ann", "Dan")).execute())
                .isOne();
        assertThat(told).containsExactly("beforeRestore Ann", "afterRestore Ann");
        told.clear();
        db.delete(REPORTS).all().execute();
        CLUB.execute("DELETE FROM member_skills");
        assertThat(db.hardDelete(MEMBERS)
                        .using(TEAMS)
                        .where(MEMBERS.teamId.eq(TEAMS.id).and(TEAMS.name.eq("Blue")))
                        .returning()
                        .fetchOne()
                        .name())
                .isEqualTo("Dan");
        assertThat(told).containsExactly("beforeDelete Dan", "afterDelete Dan");
        assertThatThrownBy(() -> db.delete(MEMBERS).execute()).hasMessageContaining("every row");
    }

    @Test
    void whatAHookThrowsTakesTheStatementBackWhoeverCatchesIt() {
        Database strict = CLUB.db.hooks(Hooks.of(MEMBERS)
                .afterInsert(member -> {
                    throw new IllegalStateException("No more members");
                })
                .beforeDelete(member -> {
                    if (member.captain()) {
                        throw new IllegalStateException(member.name() + " is a captain");
                    }
                }));

        assertThatThrownBy(() ->
                        strict.insert(NewMember.email("gil@club").name("Gil")).execute())
                .hasMessage("No more members");
        CLUB.db.transaction(tx -> {
            assertThatThrownBy(() -> strict.insert(NewMember.email("gil@club").name("Gil"))
                            .execute())
                    .hasMessage("No more members");
            tx.update(MEMBERS)
                    .set(MEMBERS.name, "Annie")
                    .where(MEMBERS.id.eq(1L))
                    .execute();
        });
        assertThatThrownBy(() -> strict.delete(MEMBERS).all().execute()).hasMessage("Annie is a captain");
        assertThat(
                        CLUB.value(
                                "SELECT count(*) FILTER (WHERE name = 'Annie') || '/' || count(*) FILTER (WHERE deleted_at IS NULL) FROM members"))
                .isEqualTo("1/5");
    }

    @Test
    void afterTheCommitIsAfterTheCommit() {
        List<String> mails = new ArrayList<>();
        Database mailing = CLUB.db.hooks(
                Hooks.of(MEMBERS).afterInsert(member -> CLUB.db.afterCommit(() -> mails.add(member.email()))));

        mailing.insert(NewMember.email("gil@club").name("Gil")).execute();
        assertThat(mails).containsExactly("gil@club");
        assertThatThrownBy(() -> mailing.transaction(tx -> {
                    mailing.insert(NewMember.email("hal@club").name("Hal")).execute();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        mailing.transaction(tx -> {
            mailing.insert(NewMember.email("ida@club").name("Ida")).execute();
            assertThat(mails).containsExactly("gil@club");
        });
        assertThat(mails).containsExactly("gil@club", "ida@club");
    }

    @Test
    void whereAHookCannotSeeRowsTheStatementIsRefusedUnlessItSaysSo() {
        var copied = db.insertInto(MEMBERS, MEMBERS.email, MEMBERS.name)
                .select(db.select(TEAMS.name, TEAMS.name).from(TEAMS));
        assertThatThrownBy(copied::execute)
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                .hasMessageContaining("withoutHooks()");
        assertThat(copied.withoutHooks().execute()).isEqualTo(2);

        var merged = db.merge(MEMBERS)
                .using(TEAMS, MEMBERS.email.eq(TEAMS.name))
                .whenMatched()
                .thenUpdate(it -> it.set(MEMBERS.name, "Merged"));
        assertThatThrownBy(merged::execute).hasMessageContaining("withoutHooks()");
        assertThat(merged.withoutHooks().execute()).isEqualTo(2);
        assertThat(told).isEmpty();
    }

    @Test
    void everyStatementCanDoWithout() {
        db.insert(NewMember.email("Gil@Club").name("Gil")).withoutHooks().execute();
        db.update(MEMBERS).set(MEMBERS.name, "x").all().withoutHooks().execute();
        db.delete(MEMBERS).all().withoutHooks().execute();
        db.load(MEMBERS)
                .withoutHooks()
                .rows(Stream.of(NewMember.email("Hal@Club").name("Hal")));
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void rowsThatAreFoundAreSeenAndChanged(Nesting nesting) {
        Database finding = CLUB.db.hooks(Hooks.of(MEMBERS)
                .beforeFind(() -> MEMBERS.id.ne(2L))
                .afterFind(member -> new Member(
                        member.id(),
                        "***",
                        member.name(),
                        member.captain(),
                        member.teamId(),
                        member.joinedAt(),
                        member.deletedAt())));

        assertThat(finding.from(MEMBERS).where(MEMBERS.teamId.eq(1L)).fetch())
                .extracting(Member::name, Member::email)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ann", "***"));
        assertThat(finding.from(TEAMS)
                        .with(TEAMS.members)
                        .where(TEAMS.name.eq("Red"))
                        .nesting(nesting)
                        .fetchOne()
                        .v2())
                .extracting(Member::email)
                .containsExactly("***");
        assertThat(finding.from(REPORTS).with(REPORTS.author).nesting(nesting).fetch())
                .as("the one row that is promised is there")
                .hasSize(3);
        assertThat(finding.from(TEAMS)
                        .leftJoin(MEMBERS, MEMBERS.teamId.eq(TEAMS.id).and(MEMBERS.captains))
                        .orderBy(TEAMS.name)
                        .fetch())
                .extracting(Tuple2::v2)
                .extracting(member -> member.map(Member::email))
                .containsExactly(Optional.empty(), Optional.of("***"));
    }
}
