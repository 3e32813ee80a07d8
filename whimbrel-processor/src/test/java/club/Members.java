package club;

import static club.MemberSkills.MEMBER_SKILLS;
import static club.Reports.REPORTS;
import static club.Skills.SKILLS;
import static club.Teams.TEAMS;
import static dev.whimbrel.table.expression.Expressions.lower;

import dev.whimbrel.query.Rows1;
import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import java.time.Instant;

@DbTable
public final class Members extends Table<Member> {

    public static final Members MEMBERS = new Members();

    public final Defaulted<Long> id = bigint().identityByDefault().primaryKey();
    public final Required<String> email = text().unique();
    public final Required<String> name = text();
    public final Defaulted<Boolean> captain = bool().defaultTo(false);
    public final Nullable<Long> teamId = bigint().nullable().references(() -> TEAMS.id);
    public final Defaulted<Instant> joinedAt = timestamptz().defaultNow();
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final OneOrNone<Member, Team> team = one(() -> TEAMS, teamId);
    public final Many<Member, Report> reports = many(() -> REPORTS, () -> REPORTS.authorId);
    public final Many<Member, Skill> skills =
            many(() -> SKILLS, () -> MEMBER_SKILLS.memberId, () -> MEMBER_SKILLS.skillId);

    /** A scope. */
    public final Condition captains = captain.eq(true);

    {
        softDelete(deletedAt);
        silence(Convention.TIMESTAMPS);
    }

    private Members() {}

    /** A scope with a parameter. */
    public Condition joinedSince(Instant time) {
        return joinedAt.ge(time);
    }

    /** A scope that says more than a condition. */
    public static Rows1<Member> byName(Rows1<Member> members) {
        return members.orderBy(lower(MEMBERS.name), MEMBERS.id).limit(2);
    }
}
