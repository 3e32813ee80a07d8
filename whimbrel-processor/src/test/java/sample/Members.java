package sample;

import dev.whimbrel.table.DbColumn;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.GeneratedNullable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.type.Types;
import java.lang.annotation.ElementType;
import java.util.List;

@DbTable(schema = "club")
public final class Members extends Identified<Long, Member> {

    public static final Members MEMBERS = new Members();

    @Shown(
            as = {"mail", "say \"hello\""},
            width = 3,
            by = String.class,
            on = ElementType.METHOD)
    public final Required<String> email = text();

    @Secret
    public final Nullable<byte[]> photo = bytea().nullable();

    @DbColumn("URL")
    public final Defaulted<List<String>> homePages = text().array().defaultTo(List.of());

    public final GeneratedNullable<Integer> emailLength = integer().nullable().generatedAs("length(email)");

    private Members() {
        super(Types.BIGINT);
    }
}
