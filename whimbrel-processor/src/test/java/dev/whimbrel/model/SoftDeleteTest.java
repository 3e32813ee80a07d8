package dev.whimbrel.model;

import static club.MemberSkills.MEMBER_SKILLS;
import static club.Members.MEMBERS;
import static club.Reports.REPORTS;
import static club.Skills.SKILLS;
import static club.Teams.TEAMS;
import static dev.whimbrel.query.Excluded.excluded;
import static dev.whimbrel.query.Exists.exists;
import static dev.whimbrel.table.expression.Aggregates.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.Member;
import club.Members;
import club.NewMember;
import club.NewMemberSkill;
import club.Skill;
import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.Nesting;
import dev.whimbrel.query.Select;
import dev.whimbrel.query.Tuple2;
import dev.whimbrel.query.UniqueViolation;
import dev.whimbrel.table.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are marked as deleted are there for those who ask for them. */
class SoftDeleteTest {

    private static final Club CLUB = new Club();
    private static final Database db = CLUB.db;
    private static final Members OTHERS = Relation.alias(MEMBERS, "others");

    @BeforeEach
    void reset() {
        CLUB.reset();
    }

    @AfterAll
    static void close() {
        CLUB.close();
    }

    private static List<String> names(Select<Member, ?> members) {
        return members.fetch().stream().map(Member::name).sorted().toList();
    }

    @Test
    void aDeletedRowIsNeitherReadNorCounted() {
        assertThat(names(db.from(MEMBERS))).containsExactly("Ann", "Dan", "Eve", "Fay", "ben");
        assertThat(db.from(MEMBERS).count()).isEqualTo(5);
        assertThat(db.from(MEMBERS).where(MEMBERS.name.eq("Cat")).exists()).isFalse();
        assertThat(db.from(MEMBERS)
                        .where(MEMBERS.name.eq("Cat").or(MEMBERS.name.eq("Ann")))
                        .fetch())
                .hasSize(1);
        assertThat(db.select(count()).from(MEMBERS).fetchOne()).isEqualTo(5);
        assertThat(db.from(MEMBERS).page(1, 2).total()).isEqualTo(5);
        assertThat(db.from(OTHERS).count()).isEqualTo(5);
        assertThat(db.from(MEMBERS).fetchBy(MEMBERS.id, List.of(3L)).get(3L)).isEmpty();
        assertThat(db.from(MEMBERS).stream(1)).hasSize(5);
    }

    @Test
    void whoAsksForDeletedRowsGetsThem() {
        assertThat(names(db.from(MEMBERS).withDeleted())).containsExactly("Ann", "Cat", "Dan", "Eve", "Fay", "ben");
        assertThat(names(db.from(MEMBERS).onlyDeleted())).containsExactly("Cat");
        assertThat(db.from(MEMBERS).onlyDeleted().count()).isOne();
        assertThat(names(db.from(MEMBERS).union(db.from(MEMBERS).onlyDeleted())))
                .hasSize(6);
    }

    @Test
    void whereNothingIsMarkedAskingForDeletedRowsAloneIsAnError() {
        assertThatThrownBy(() -> db.from(REPORTS).onlyDeleted())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                .hasMessageContaining("reports");
        assertThatThrownBy(() -> db.restore(REPORTS)).hasMessageContaining("softDelete(column)");
    }

    @Test
    void joinsOfEveryKindLeaveDeletedRowsOut() {
        assertThat(db.from(REPORTS)
                        .join(MEMBERS, REPORTS.authorId.eq(MEMBERS.id))
                        .count())
                .isEqualTo(2);
        assertThat(db.select(REPORTS.title, MEMBERS.name.orNull())
                        .from(REPORTS)
                        .leftJoin(MEMBERS, REPORTS.authorId.eq(MEMBERS.id))
                        .orderBy(REPORTS.title)
                        .fetch())
                .containsExactly(new Tuple2<>("A", "Ann"), new Tuple2<>("B", "ben"), new Tuple2<>("C", null));
        assertThat(db.select(REPORTS.title.orNull(), MEMBERS.name)
                        .from(REPORTS)
                        .rightJoin(MEMBERS, REPORTS.authorId.eq(MEMBERS.id))
                        .fetch())
                .extracting(Tuple2::v2)
                .containsExactlyInAnyOrder("Ann", "ben", "Dan", "Eve", "Fay");
        assertThat(db.select(REPORTS.title.orNull(), MEMBERS.name.orNull())
                        .from(REPORTS)
                        .fullJoin(MEMBERS, REPORTS.authorId.eq(MEMBERS.id))
                        .fetch())
                .hasSize(6)
                .contains(new Tuple2<>("C", null))
                .extracting(Tuple2::v2)
                .doesNotContain("Cat");
        assertThat(db.select(MEMBERS.name.orNull(), REPORTS.title.orNull())
                        .from(MEMBERS)
                        .rightJoin(REPORTS, REPORTS.authorId.eq(MEMBERS.id))
                        .fetch())
                .containsExactlyInAnyOrder(new Tuple2<>("Ann", "A"), new Tuple2<>("ben", "B"), new Tuple2<>(null, "C"));
        assertThat(db.from(MEMBERS).crossJoin(OTHERS).count()).isEqualTo(25);
        assertThat(db.select(count())
                        .from(MEMBERS, OTHERS)
                        .fullJoin(REPORTS, REPORTS.authorId.eq(MEMBERS.id).and(REPORTS.authorId.eq(OTHERS.id)))
                        .fetchOne())
                .isEqualTo(26);
    }

    @Test
    void ofOneTableDeletedRowsAreSeenAndOfAnotherNot() {
        assertThat(db.from(MEMBERS)
                        .join(OTHERS, MEMBERS.teamId.eq(OTHERS.teamId).and(OTHERS.id.ne(MEMBERS.id)))
                        .withDeleted(OTHERS)
                        .fetch())
                .hasSize(4)
                .extracting(pair -> pair.v1().name())
                .doesNotContain("Cat");
    }

    @Test
    void subqueriesLeaveThemOut() {
        assertThat(db.select(REPORTS.title)
                        .from(REPORTS)
                        .where(exists(db.from(MEMBERS).where(MEMBERS.id.eq(REPORTS.authorId))))
                        .fetch())
                .containsExactlyInAnyOrder("A", "B");
        assertThat(db.select(REPORTS.title)
                        .from(REPORTS)
                        .where(REPORTS.authorId.in(db.select(MEMBERS.id).from(MEMBERS)))
                        .fetch())
                .containsExactlyInAnyOrder("A", "B");
        assertThat(db.select(count()).from(db.from(MEMBERS).asTable("m")).fetchOne())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void relationsLeaveThemOut(Nesting nesting) {
        assertThat(db.from(TEAMS)
                        .with(
                                TEAMS.members,
                                members -> members.orderBy(MEMBERS.name).map(Member::name))
                        .orderBy(TEAMS.name)
                        .nesting(nesting)
                        .fetch())
                .extracting(Tuple2::v2)
                .containsExactly(List.of("Dan"), List.of("Ann", "ben"));
        assertThat(db.from(TEAMS)
                        .with(TEAMS.members, members -> members.withDeleted())
                        .where(TEAMS.name.eq("Red"))
                        .nesting(nesting)
                        .fetchOne()
                        .v2())
                .hasSize(3);
        assertThat(db.from(MEMBERS)
                        .with(MEMBERS.team)
                        .orderBy(MEMBERS.id)
                        .nesting(nesting)
                        .fetch())
                .extracting(row -> row.v2().isPresent())
                .containsExactly(true, true, true, false, false);
        assertThat(db.from(MEMBERS)
                        .with(MEMBERS.skills)
                        .where(MEMBERS.name.eq("Ann"))
                        .nesting(nesting)
                        .fetchOne()
                        .v2())
                .as("a junction row that is marked joins nothing")
                .extracting(Skill::name)
                .containsExactly("cook");
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void theOneRowThatAForeignKeyPromisesIsThereAlthoughItIsDeleted(Nesting nesting) {
        assertThat(db.from(REPORTS)
                        .with(REPORTS.author)
                        .orderBy(REPORTS.title)
                        .nesting(nesting)
                        .fetch())
                .extracting(row -> row.v2().name() + (row.v2().deletedAt() == null ? "" : " (deleted)"))
                .containsExactly("Ann", "ben", "Cat (deleted)");
        assertThat(db.from(REPORTS)
                        .where(REPORTS.author.is(MEMBERS.name.eq("Cat")))
                        .count())
                .isOne();
    }

    @Test
    void filtersAndCountsOfRelationsLeaveThemOut() {
        assertThat(db.select(TEAMS.name, TEAMS.members.count())
                        .from(TEAMS)
                        .orderBy(TEAMS.name)
                        .fetch())
                .containsExactly(new Tuple2<>("Blue", 1L), new Tuple2<>("Red", 2L));
        assertThat(db.from(TEAMS)
                        .where(TEAMS.members.any(MEMBERS.name.eq("Cat")))
                        .exists())
                .isFalse();
        assertThat(db.from(SKILLS).where(SKILLS.members.any()).fetch())
                .extracting(Skill::name)
                .containsExactly("cook");
        assertThat(db.from(MEMBERS).where(MEMBERS.team.none()).fetch())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Eve", "Fay");
    }

    @Test
    void deletingSetsTheTimeOfTheDatabase() {
        assertThat(db.delete(MEMBERS).where(MEMBERS.name.eq("Ann")).execute()).isOne();

        assertThat(
                        CLUB.value(
                                "SELECT deleted_at BETWEEN now() - interval '1 minute' AND now() FROM members WHERE name = 'Ann'"))
                .isEqualTo("t");
        assertThat(CLUB.statements()).singleElement().asString().startsWith("UPDATE members SET deleted_at = ");
        assertThat(db.delete(MEMBERS).where(MEMBERS.name.eq("Ann")).execute())
                .as("deleted rows aren't deleted again")
                .isZero();
        Optional<Member> deleted =
                db.delete(MEMBERS).where(MEMBERS.name.eq("Dan")).returning().fetchOptional();
        assertThat(deleted.orElseThrow().deletedAt()).isNotNull();
    }

    @Test
    void deletingManyAtOnceMarksThemToo() {
        assertThat(db.delete(MEMBERS)
                        .using(TEAMS)
                        .where(MEMBERS.teamId.eq(TEAMS.id))
                        .execute())
                .as("of the teams that are there, neither archived nor deleted")
                .isEqualTo(3);
        assertThat(CLUB.value("SELECT count(*) FROM members")).isEqualTo("6");
        assertThat(db.delete(MEMBERS).all().execute()).isEqualTo(2);
        assertThatThrownBy(() -> db.delete(MEMBERS).execute()).hasMessageContaining("every row");
    }

    @Test
    void updatesLeaveDeletedRowsAlone() {
        assertThat(db.update(MEMBERS).set(MEMBERS.captain, true).all().execute())
                .isEqualTo(5);
        assertThat(db.update(MEMBERS)
                        .set(MEMBERS.captain, false)
                        .withDeleted()
                        .all()
                        .execute())
                .isEqualTo(6);
        assertThat(db.update(MEMBERS)
                        .set(MEMBERS.name, TEAMS.name)
                        .from(TEAMS)
                        .where(MEMBERS.teamId.eq(TEAMS.id))
                        .execute())
                .isEqualTo(3);
    }

    @Test
    void restoringTakesTheMarkAway() {
        assertThat(db.restore(MEMBERS).all().execute()).isOne();
        assertThat(names(db.from(MEMBERS))).contains("Cat");
        assertThat(db.restore(MEMBERS).where(MEMBERS.name.eq("Ann")).execute()).isZero();
    }

    @Test
    void hardDeletingRemovesRowsMarkedOrNot() {
        db.delete(REPORTS).all().execute();
        db.hardDelete(MEMBER_SKILLS).all().execute();

        assertThat(db.hardDelete(MEMBERS).where(MEMBERS.name.in("Cat", "Dan")).execute())
                .isEqualTo(2);
        assertThat(CLUB.value("SELECT string_agg(name, ' ' ORDER BY id) FROM members"))
                .isEqualTo("Ann ben Eve Fay");
    }

    @Test
    void whatADeletedRowHadCanBeUsedAgain() {
        Member again = db.insert(NewMember.email("cat@club").name("Cat the second"))
                .returning()
                .fetchOne();

        assertThat(again.deletedAt()).isNull();
        assertThatThrownBy(() ->
                        db.insert(NewMember.email("cat@club").name("third")).execute())
                .isInstanceOfSatisfying(UniqueViolation.class, e -> {
                    assertThat(e.constraint()).contains("members_email_key");
                    assertThat(e.columns()).containsExactly("email");
                });
        assertThatThrownBy(() -> db.restore(MEMBERS).where(MEMBERS.id.eq(3L)).execute())
                .isInstanceOf(UniqueViolation.class);
    }

    @Test
    void anUpsertNeitherFailsAtADeletedRowNorChangesItInSecret() {
        db.insert(NewMember.email("cat@club").name("New"))
                .onConflict(MEMBERS.email)
                .doUpdate(it -> it.set(MEMBERS.name, excluded(MEMBERS.name)))
                .execute();
        assertThat(CLUB.value("SELECT name FROM members WHERE id = 3")).isEqualTo("Cat");
        assertThat(names(db.from(MEMBERS))).contains("New");

        db.insert(NewMember.email("cat@club").name("Newer"))
                .onConflict(MEMBERS.email)
                .doUpdate(it -> it.set(MEMBERS.name, excluded(MEMBERS.name)))
                .execute();
        assertThat(names(db.from(MEMBERS))).contains("Newer").doesNotContain("New");
    }

    @Test
    void anUpsertThatMeetsADeletedRowByItsKeyBringsItBack() {
        db.insert(NewMember.email("cat@club").name("Back").id(3L))
                .onConflict(MEMBERS.id)
                .doUpdate(it -> it.set(MEMBERS.name, excluded(MEMBERS.name)))
                .execute();
        assertThat(names(db.from(MEMBERS))).contains("Back");

        db.insert(NewMemberSkill.memberId(1L).skillId(2L))
                .onConflict(MEMBER_SKILLS.memberId, MEMBER_SKILLS.skillId)
                .doUpdate(it -> it.set(MEMBER_SKILLS.skillId, 2L))
                .execute();
        assertThat(db.from(MEMBER_SKILLS).count()).isEqualTo(3);
    }

    @Test
    void aMergeDoesNotSeeThemAndMarksWhatItDeletes() {
        long rows = db.merge(MEMBERS)
                .using(REPORTS, MEMBERS.id.eq(REPORTS.authorId))
                .whenMatched()
                .thenUpdate(it -> it.set(MEMBERS.name, REPORTS.title))
                .whenNotMatched()
                .thenInsert(it -> it.set(MEMBERS.email, REPORTS.title).set(MEMBERS.name, REPORTS.title))
                .whenNotMatchedBySource()
                .thenDelete()
                .execute();

        assertThat(rows).isEqualTo(2 + 1 + 3);
        assertThat(names(db.from(MEMBERS))).containsExactly("A", "B", "C");
        assertThat(names(db.from(MEMBERS).onlyDeleted())).containsExactly("Cat", "Dan", "Eve", "Fay");
        assertThat(db.merge(REPORTS)
                        .using(MEMBERS, REPORTS.authorId.eq(MEMBERS.id))
                        .whenNotMatchedBySource()
                        .thenDelete()
                        .execute())
                .as("Cat's report belongs to nobody who is there")
                .isOne();
    }

    @Test
    void aTimeThatIsGivenIsKept() {
        Instant time = Instant.parse("2020-01-01T00:00:00Z");
        db.update(MEMBERS).set(MEMBERS.deletedAt, time).where(MEMBERS.id.eq(1L)).execute();
        assertThat(db.from(MEMBERS).onlyDeleted().fetch())
                .extracting(Member::deletedAt)
                .contains(time);
    }
}
