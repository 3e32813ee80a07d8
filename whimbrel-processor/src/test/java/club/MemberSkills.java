package club;

import static club.Members.MEMBERS;
import static club.Skills.SKILLS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;

@DbTable
public final class MemberSkills extends Table<MemberSkill> {

    public static final MemberSkills MEMBER_SKILLS = new MemberSkills();

    public final Required<Long> memberId = bigint().references(() -> MEMBERS.id);
    public final Required<Long> skillId = bigint().references(() -> SKILLS.id);
    public final Nullable<Instant> forgottenAt = timestamptz().nullable();

    {
        primaryKey(memberId, skillId);
        softDelete(forgottenAt);
    }

    private MemberSkills() {}
}
