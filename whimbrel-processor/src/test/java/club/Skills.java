package club;

import static club.MemberSkills.MEMBER_SKILLS;
import static club.Members.MEMBERS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

@DbTable
public final class Skills extends Table<Skill> {

    public static final Skills SKILLS = new Skills();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> name = text().unique();

    public final Many<Skill, Member> members =
            many(() -> MEMBERS, () -> MEMBER_SKILLS.skillId, () -> MEMBER_SKILLS.memberId);

    {
        silence(Convention.TIMESTAMPS);
    }

    private Skills() {}
}
