package company;

import static company.People.PEOPLE;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** It refers to a person by two columns. */
@DbTable
public final class Badges extends Table<Badge> {

    public static final Badges BADGES = new Badges();

    public final Required<Integer> id = integer().primaryKey();
    public final Required<String> country = character(3);
    public final Required<Long> number = bigint();

    public final One<Badge, Person> person = one(() -> PEOPLE, number);

    {
        foreignKey(country, number).references(() -> PEOPLE.country, () -> PEOPLE.number);
        unique(country, number);
        silence(Convention.TIMESTAMPS);
    }

    private Badges() {}
}
