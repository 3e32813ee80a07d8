package company;

import static company.Departments.DEPARTMENTS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** About things of several kinds, so that no foreign key can hold them. */
@DbTable
public final class Notes extends Table<Note> {

    public static final Notes NOTES = new Notes();

    public final Required<Integer> id = integer().primaryKey();
    public final Required<String> subject = text();
    public final Required<Long> subjectId = bigint();
    public final Required<String> text = text();

    public final OneOrNone<Note, Department> department =
            matchingOne(() -> DEPARTMENTS, subjectId, () -> DEPARTMENTS.id);

    {
        silence(Convention.TIMESTAMPS);
    }

    private Notes() {}
}
