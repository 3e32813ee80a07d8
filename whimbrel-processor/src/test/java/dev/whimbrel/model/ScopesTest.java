package dev.whimbrel.model;

import static club.Members.MEMBERS;
import static club.Teams.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import club.Member;
import club.Members;
import club.Team;
import dev.whimbrel.query.Database;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions and more that queries share under a name. */
class ScopesTest {

    private static final Club CLUB = new Club();
    private static final Database db = CLUB.db;
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @BeforeEach
    void reset() {
        CLUB.reset();
    }

    @AfterAll
    static void close() {
        CLUB.close();
    }

    @Test
    void aScopeIsAConditionAndSeveralHoldTogether() {
        assertThat(db.from(MEMBERS).where(MEMBERS.captains).fetch())
                .extracting(Member::name)
                .containsExactly("Ann");
        assertThat(db.from(MEMBERS)
                        .where(MEMBERS.captains)
                        .where(MEMBERS.joinedSince(MARCH))
                        .fetch())
                .as("both conditions, although both are of the same table")
                .isEmpty();
        assertThat(db.from(MEMBERS)
                        .where(MEMBERS.captains.or(MEMBERS.joinedSince(MARCH)))
                        .count())
                .isEqualTo(4);
    }

    @Test
    void aScopeMaySayMoreThanACondition() {
        assertThat(db.from(MEMBERS).scope(Members::byName).fetch())
                .extracting(Member::name)
                .containsExactly("Ann", "ben");
        assertThat(db.from(TEAMS)
                        .with(
                                TEAMS.members,
                                members -> members.scope(Members::byName).map(Member::name))
                        .where(TEAMS.name.eq("Red"))
                        .fetchOne()
                        .v2())
                .containsExactly("Ann", "ben");
    }

    @Test
    void theDefaultScopeHoldsUntilItIsTakenAway() {
        assertThat(db.from(TEAMS).fetch()).extracting(Team::name).containsExactlyInAnyOrder("Red", "Blue");
        assertThat(db.from(TEAMS).unscoped().fetch())
                .as("deleted rows are another matter")
                .extracting(Team::name)
                .containsExactlyInAnyOrder("Red", "Blue", "Old");
        assertThat(db.from(TEAMS).unscoped().withDeleted().count()).isEqualTo(4);
        assertThat(db.from(TEAMS).withDeleted().count()).isEqualTo(3);
        assertThat(db.from(TEAMS).where(TEAMS.archived.eq(true)).count())
                .as("a condition doesn't take its place")
                .isZero();
    }

    @Test
    void theDefaultScopeHoldsForUpdatesAndDeletesAndNotForInserts() {
        assertThat(db.update(TEAMS).set(TEAMS.name, TEAMS.name).all().execute()).isEqualTo(2);
        assertThat(db.update(TEAMS).set(TEAMS.name, TEAMS.name).unscoped().all().execute())
                .isEqualTo(3);
        assertThat(db.insert(club.NewTeam.name("Ancient").archived(true)).execute())
                .isOne();
        assertThat(db.delete(TEAMS).all().execute()).isEqualTo(2);
        assertThat(db.delete(TEAMS).unscoped().all().execute()).isEqualTo(2);
    }
}
