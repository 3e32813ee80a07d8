package dev.whimbrel.query;

import static company.Badges.BADGES;
import static company.Departments.DEPARTMENTS;
import static company.Notes.NOTES;
import static company.People.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import company.Badge;
import company.Department;
import company.Departments;
import company.Note;
import company.Person;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.expression.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Every way in which rows belong to others. */
class RelationshipsTest {

    private static final SchemaOnServer SERVER = SchemaOnServer.of(DEPARTMENTS, PEOPLE, BADGES, NOTES);
    private static final Database db = database();

    private static Database database() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(SERVER.database().jdbcUrl());
        return Database.of(dataSource);
    }

    @BeforeAll
    static void rows() {
        SERVER.execute("""
                INSERT INTO departments VALUES (1, 'All', NULL), (2, 'Works', 1), (3, 'Sales', 1), (4, 'Paint', 2);
                INSERT INTO people VALUES ('de', 1, 'Ann', 2), ('de', 2, 'Ben', 2), ('fra', 1, 'Cat', 3);
                INSERT INTO badges VALUES (10, 'de', 1), (11, 'fra', 1);
                INSERT INTO notes VALUES (1, 'department', 1, 'b'), (2, 'department', 1, 'a'), (3, 'person', 1, 'p'),
                    (4, 'department', 9, 'lost')
                """);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void aTreeByItself(Nesting nesting) {
        assertThat(db.from(DEPARTMENTS)
                        .with(DEPARTMENTS.parent, parents -> parents.map(Department::name))
                        .with(
                                DEPARTMENTS.children,
                                children -> children.with(DEPARTMENTS.children)
                                        .map((child, below) -> child.name() + below.size()))
                        .map((department, parent, children) -> department.name() + parent + children)
                        .orderBy(DEPARTMENTS.id)
                        .nesting(nesting)
                        .fetch())
                .containsExactly(
                        "AllOptional.empty[Sales0, Works1]",
                        "WorksOptional[All][Paint0]",
                        "SalesOptional[All][]",
                        "PaintOptional[Works][]");
    }

    @Test
    void conditionsOnATreeByItselfMeanTheRowsAround() {
        assertThat(names(DEPARTMENTS.children.any())).containsExactly("All", "Works");
        assertThat(names(DEPARTMENTS.children.none())).containsExactly("Paint", "Sales");
        assertThat(names(DEPARTMENTS.parent.is(DEPARTMENTS.name.eq("Works")))).containsExactly("Paint");
        assertThat(names(DEPARTMENTS.parent.none())).containsExactly("All");
        assertThat(names(DEPARTMENTS.parent.is(DEPARTMENTS.parent.exists()))).containsExactly("Paint");
        assertThat(names(DEPARTMENTS.children.count().ge(2L))).containsExactly("All");
        Departments departments = Relation.alias(DEPARTMENTS, "departments");
        assertThat(db.select(departments.name)
                        .from(departments)
                        .where(departments.children.any(DEPARTMENTS.name.eq("Paint")))
                        .fetch())
                .containsExactly("Works");
    }

    private static List<String> names(Condition condition) {
        return db.select(DEPARTMENTS.name)
                .from(DEPARTMENTS)
                .where(condition)
                .orderBy(DEPARTMENTS.name)
                .fetch();
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void theRowAboveAndTheRowsBelow(Nesting nesting) {
        assertThat(db.from(PEOPLE)
                        .with(PEOPLE.department)
                        .map((person, department) -> person.name() + " " + department.name())
                        .orderBy(PEOPLE.name)
                        .nesting(nesting)
                        .fetch())
                .containsExactly("Ann Works", "Ben Works", "Cat Sales");
        assertThat(db.from(DEPARTMENTS)
                        .with(
                                DEPARTMENTS.staff,
                                staff -> staff.orderBy(PEOPLE.name.desc()).limit(1))
                        .map((department, staff) ->
                                staff.stream().map(Person::name).toList())
                        .orderBy(DEPARTMENTS.id)
                        .nesting(nesting)
                        .fetch())
                .containsExactly(List.of(), List.of("Ben"), List.of("Cat"), List.of());
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void keysOfSeveralColumns(Nesting nesting) {
        assertThat(db.from(PEOPLE)
                        .with(PEOPLE.badge)
                        .map((person, badge) -> badge.map(Badge::id))
                        .orderBy(PEOPLE.country, PEOPLE.number)
                        .nesting(nesting)
                        .fetch())
                .containsExactly(Optional.of(10), Optional.empty(), Optional.of(11));
        assertThat(db.from(BADGES)
                        .with(BADGES.person, people -> people.with(PEOPLE.department))
                        .map((badge, person) -> person)
                        .orderBy(BADGES.id)
                        .nesting(nesting)
                        .fetch())
                .extracting(each ->
                        each.v1().country() + each.v1().name() + each.v2().name())
                .containsExactly("de AnnWorks", "fraCatSales");
        assertThat(db.select(PEOPLE.name)
                        .from(PEOPLE)
                        .where(PEOPLE.badge.none())
                        .fetch())
                .containsExactly("Ben");
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void equalValuesAndAConditionOfTheRelationship(Nesting nesting) {
        assertThat(db.from(DEPARTMENTS)
                        .with(DEPARTMENTS.notes)
                        .map((department, notes) ->
                                notes.stream().map(Note::text).toList())
                        .where(DEPARTMENTS.id.le(2))
                        .orderBy(DEPARTMENTS.id)
                        .nesting(nesting)
                        .fetch())
                .containsExactly(List.of("a", "b"), List.of());
        assertThat(db.from(DEPARTMENTS)
                        .with(
                                DEPARTMENTS.notes,
                                notes -> notes.where(NOTES.text.ne("a")).orderBy(NOTES.id))
                        .map((department, notes) -> notes.size())
                        .where(DEPARTMENTS.notes.count().eq(2L))
                        .nesting(nesting)
                        .fetch())
                .containsExactly(1);
        assertThat(db.from(NOTES)
                        .with(NOTES.department)
                        .map((note, department) -> department.map(Department::name))
                        .orderBy(NOTES.id)
                        .nesting(nesting)
                        .fetch())
                .containsExactly(Optional.of("All"), Optional.of("All"), Optional.of("All"), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Nesting.class)
    void thingsOfRelatedRowsAreSelectedAndGrouped(Nesting nesting) {
        assertThat(db.from(DEPARTMENTS)
                        .with(
                                DEPARTMENTS.staff,
                                staff -> staff.select(PEOPLE.country, dev.whimbrel.table.expression.Aggregates.count())
                                        .groupBy(PEOPLE.country)
                                        .orderBy(PEOPLE.country))
                        .where(DEPARTMENTS.id.eq(2))
                        .nesting(nesting)
                        .fetch()
                        .get(0)
                        .v2())
                .containsExactly(new Tuple2<>("de ", 2L));
    }

    @Test
    void rowsThatWereReadBeforeGetWhatBelongsToThem() {
        List<Department> departments =
                db.from(DEPARTMENTS).orderBy(DEPARTMENTS.id).fetch();
        List<Person> people = db.from(PEOPLE).orderBy(PEOPLE.name).fetch();

        assertThat(db.related(DEPARTMENTS.parent, departments, parents -> parents.map(Department::name))
                        .values())
                .containsExactly(Optional.empty(), Optional.of("All"), Optional.of("All"), Optional.of("Works"));
        assertThat(db.related(DEPARTMENTS.notes, departments).values())
                .extracting(notes -> notes.stream().map(Note::text).toList())
                .containsExactly(List.of("a", "b"), List.of(), List.of(), List.of());
        assertThat(db.related(PEOPLE.department, people).values())
                .extracting(Department::name)
                .containsExactly("Works", "Works", "Sales");
        assertThat(db.related(DEPARTMENTS.staff, List.of())).isEmpty();
        assertThatThrownBy(() -> db.related(PEOPLE.badge, people))
                .hasMessageContaining("[people.country, people.number]")
                .hasMessageContaining("with(...)");
        assertThatThrownBy(() -> db.related(PEOPLE.department, people, all -> all.where(DEPARTMENTS.name.eq("Works"))))
                .hasMessageContaining("has no row of departments");
    }
}
