package company;

import static company.Badges.BADGES;
import static company.Departments.DEPARTMENTS;
import static company.Notes.NOTES;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.One;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

@DbTable
public final class People extends Table<Person> {

    public static final People PEOPLE = new People();

    public final Required<String> country = character(3);
    public final Required<Long> number = bigint();
    public final Required<String> name = text();
    public final Required<Integer> departmentId = integer().references(() -> DEPARTMENTS.id);

    public final One<Person, Department> department = one(() -> DEPARTMENTS, departmentId);
    public final OneOrNone<Person, Badge> badge = oneToOne(() -> BADGES, () -> BADGES.number);
    public final Many<Person, Note> notes =
            matching(() -> NOTES, number, () -> NOTES.subjectId).where(() -> NOTES.subject.eq("person"));

    {
        primaryKey(country, number);
        silence(Convention.TIMESTAMPS);
    }

    private People() {}
}
