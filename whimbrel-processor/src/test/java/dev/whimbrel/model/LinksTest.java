package dev.whimbrel.model;

import static club.Members.MEMBERS;
import static club.Skills.SKILLS;
import static club.Teams.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.Member;
import club.NewMember;
import club.NewSkill;
import club.Skill;
import club.Team;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.Found;
import dev.whimbrel.query.StaleRow;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to a row is changed, and found or made, without a moment between reading and writing. */
class LinksTest {

    private static final Club CLUB = new Club();
    private static final Database db = CLUB.db;

    private Member ann;
    private Skill cook;
    private Skill sing;

    @BeforeEach
    void reset() {
        CLUB.reset();
        ann = member("Ann");
        cook = db.from(SKILLS).where(SKILLS.name.eq("cook")).fetchOne();
        sing = db.from(SKILLS).where(SKILLS.name.eq("sing")).fetchOne();
    }

    @AfterAll
    static void close() {
        CLUB.close();
    }

    private static Member member(String name) {
        return db.from(MEMBERS).withDeleted().where(MEMBERS.name.eq(name)).fetchOne();
    }

    private static List<String> skills(Member member) {
        return db.related(
                        MEMBERS.skills,
                        List.of(member),
                        skills -> skills.orderBy(SKILLS.name).map(Skill::name))
                .get(member);
    }

    @Test
    void whatIsAddedThroughAJunctionIsThereOnce() {
        Member ben = member("ben");
        assertThat(db.links(MEMBERS.skills, ben).add(cook)).isTrue();
        assertThat(db.links(MEMBERS.skills, ben).add(cook)).isFalse();
        assertThat(db.links(MEMBERS.skills, ben).add(List.of(cook, sing, sing))).isOne();
        assertThat(skills(ben)).containsExactly("cook", "sing");
        assertThat(db.links(MEMBERS.skills, ben).remove(cook)).isTrue();
        assertThat(db.links(MEMBERS.skills, ben).remove(cook)).isFalse();
        assertThat(skills(ben)).containsExactly("sing");
        assertThat(db.links(MEMBERS.skills, ben).clear()).isOne();
        assertThat(db.links(MEMBERS.skills, ben).add(List.of())).isZero();
        assertThat(skills(ben)).isEmpty();
    }

    @Test
    void aJunctionRowThatIsMarkedAsDeletedComesBack() {
        assertThat(skills(ann)).containsExactly("cook");
        assertThat(db.links(MEMBERS.skills, ann).add(List.of(cook, sing))).isOne();
        assertThat(skills(ann)).containsExactly("cook", "sing");
    }

    @Test
    void whatIsSetIsAllThereIs() {
        db.links(MEMBERS.skills, ann).set(List.of(sing));
        assertThat(skills(ann)).containsExactly("sing");
        db.links(MEMBERS.skills, ann).set(List.of());
        assertThat(skills(ann)).isEmpty();
        db.delete(MEMBERS).of(ann).execute();
        assertThatThrownBy(() -> db.links(MEMBERS.skills, ann).set(List.of(cook)))
                .isInstanceOf(StaleRow.class);
    }

    @Test
    void foreignKeysOfTheOtherTableFollow() {
        Team blue = db.from(TEAMS).where(TEAMS.name.eq("Blue")).fetchOne();
        assertThat(db.links(TEAMS.members, blue).add(ann)).isTrue();
        assertThat(db.links(TEAMS.members, blue).add(member("Cat")))
                .as("she is deleted")
                .isFalse();
        assertThat(db.from(MEMBERS).where(MEMBERS.teamId.eq(blue.id())).fetch())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Ann", "Dan");
        db.links(TEAMS.members, blue).set(List.of(member("ben")));
        assertThat(db.from(MEMBERS).where(MEMBERS.teamId.isNull()).fetch())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Ann", "Dan");
        assertThat(db.links(TEAMS.members, blue).clear()).isOne();
        assertThatThrownBy(() -> db.links(MEMBERS.reports, ann).clear())
                .hasMessageContaining("reports.author_id is never NULL");
    }

    @Test
    void manyWhoSetAtOnceLeaveWhatOneOfThemSaid() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            Thread[] threads = new Thread[6];
            for (int i = 0; i < threads.length; i++) {
                List<Skill> wanted = i % 2 == 0 ? List.of(cook) : List.of(sing);
                threads[i] = Thread.ofVirtual()
                        .start(() -> db.links(MEMBERS.skills, ann).set(wanted));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(skills(ann)).hasSize(1);
        }
    }

    @Test
    void findOrCreateFindsOrCreates() {
        Found<Skill> first =
                db.insert(NewSkill.name("dance")).onConflict(SKILLS.name).findOrCreate();
        Found<Skill> second =
                db.insert(NewSkill.name("dance")).onConflict(SKILLS.name).findOrCreate();
        assertThat(first.created()).isTrue();
        assertThat(second).isEqualTo(new Found<>(first.row(), false));
        assertThatThrownBy(() ->
                        db.insert(NewSkill.name("dance")).onConflict(SKILLS.id).findOrCreate())
                .hasMessageContaining("skills.id is given none");
    }

    @Test
    void aDeletedRowIsNotFoundAndAnotherOneIsCreated() {
        Found<Member> cat = db.insert(NewMember.email("cat@club").name("New"))
                .onConflict(MEMBERS.email)
                .findOrCreate();
        assertThat(cat.created()).isTrue();
        assertThatThrownBy(() -> db.insert(NewMember.email("x@club").name("x").id(3L))
                        .onConflict(MEMBERS.id)
                        .findOrCreate())
                .hasMessageContaining("marked as deleted");
    }

    @Test
    void ofManyWhoFindOrCreateAtOnceOneCreates() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            String name = "skill " + round;
            ConcurrentLinkedQueue<Found<Skill>> found = new ConcurrentLinkedQueue<>();
            Thread[] threads = new Thread[8];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Thread.ofVirtual()
                        .start(() -> found.add(db.insert(NewSkill.name(name))
                                .onConflict(SKILLS.name)
                                .findOrCreate()));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(found).hasSize(8).filteredOn(Found::created).hasSize(1);
            assertThat(found)
                    .extracting(Found::row)
                    .containsOnly(found.element().row());
        }
    }
}
