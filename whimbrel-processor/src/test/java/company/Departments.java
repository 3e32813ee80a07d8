package company;

import static company.Notes.NOTES;
import static company.People.PEOPLE;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** A tree by itself,. */
@DbTable
public final class Departments extends Table<Department> {

    public static final Departments DEPARTMENTS = new Departments();

    public final Required<Integer> id = integer().primaryKey();
    public final Required<String> name = text();
    public final Nullable<Integer> parentId = integer().nullable().references(() -> DEPARTMENTS.id);

    public final OneOrNone<Department, Department> parent = one(() -> DEPARTMENTS, parentId);
    public final Many<Department, Department> children =
            many(() -> DEPARTMENTS, () -> DEPARTMENTS.parentId).orderBy(() -> DEPARTMENTS.name);
    public final Many<Department, Person> staff = many(() -> PEOPLE, () -> PEOPLE.departmentId);
    public final Many<Department, Note> notes = matching(() -> NOTES, id, () -> NOTES.subjectId)
            .where(() -> NOTES.subject.eq("department"))
            .orderBy(() -> NOTES.text);

    {
        silence(Convention.TIMESTAMPS);
    }

    private Departments() {}
}
