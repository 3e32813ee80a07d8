package dev.whimbrel.schema.change;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.testing.RandomChange;
import dev.whimbrel.testing.RandomSchema;
import dev.whimbrel.testing.SchemaBuilding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every change of every schema, without a database. */
class ChangePropertiesTest {

    /** They need objects that are known by their text, or two versions of a type; the tests of the differ make them. */
    private static final List<Class<? extends Change>> MADE_BY_THE_DIFFER = List.of(
            CreateObject.class,
            ReplaceObject.class,
            AlterObject.class,
            DropObject.class,
            BindTable.class,
            UnbindTable.class,
            SetObjectAside.class,
            DropObjectAside.class,
            RebuildEnum.class,
            ContinueCounting.class);

    @Property(tries = 300)
    void theInverseOfAChangeTakesItBack(@ForAll long seed) {
        RandomSchema random = new RandomSchema(seed);
        Schema before = random.next();
        for (Change change : RandomChange.of(random, before)) {
            Schema after;
            try {
                after = change.apply(before);
            } catch (WhimbrelException e) {
                assertThat(e)
                        .hasMessageStartingWith("Can't " + change.describe() + ": ")
                        .hasMessageEndingWith(".");
                continue;
            }
            switch (change.inverse(before)) {
                case Inverse.None none ->
                    assertThat(none.reason()).contains(" can't be taken back: ").endsWith(".");
                case Inverse.Changes back -> {
                    Schema restored = applied(back.changes(), after);
                    assertThat(sorted(restored)).as("%s", change).isEqualTo(sorted(before));
                    assertThat(sorted(change.apply(restored))).as("%s", change).isEqualTo(sorted(after));
                }
            }
        }
    }

    @Property(tries = 100)
    void aSchemaIsBuiltByItsChanges(@ForAll long seed) {
        Schema schema = new RandomSchema(seed).next();
        assertThat(applied(SchemaBuilding.changes(schema), SchemaBuilding.EMPTY_DATABASE))
                .isEqualTo(schema);
    }

    @Property(tries = 100)
    void whatTheChangeCarriesIsEnoughForTheInverseOfACreation(@ForAll long seed) {
        Schema schema = new RandomSchema(seed).next();
        Schema before = SchemaBuilding.EMPTY_DATABASE;
        for (Change change : SchemaBuilding.changes(schema)) {
            Schema after = change.apply(before);
            if (change.inverse(Schema.empty()) instanceof Inverse.Changes back && !(change instanceof AlterSequence)) {
                assertThat(applied(back.changes(), after)).as("%s", change).isEqualTo(before);
            }
            before = after;
        }
    }

    @Example
    void theRandomChangesAreOfEveryKindButThoseOfExtensionsAndOfTheDiffer() {
        Set<Class<?>> fitting = new HashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            RandomSchema random = new RandomSchema(seed);
            Schema before = random.next();
            for (Change change : RandomChange.of(random, before)) {
                try {
                    change.apply(before);
                    fitting.add(change.getClass());
                } catch (WhimbrelException e) {
                    assertThat(e.code()).isNotNull();
                }
            }
        }
        Set<Class<?>> kinds = new HashSet<>(List.of(Change.class.getPermittedSubclasses()));
        kinds.removeAll(List.of(CreateExtension.class, AlterExtension.class, DropExtension.class, CreateView.class));
        kinds.removeAll(MADE_BY_THE_DIFFER);
        assertThat(fitting).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static Schema applied(List<Change> changes, Schema schema) {
        Schema after = schema;
        for (Change change : changes) {
            after = change.apply(after);
        }
        return after;
    }

    /** The server puts a column that comes back at the end, so the order of columns doesn't count. */
    private static Schema sorted(Schema schema) {
        return schema.mapTables(table -> table.withColumns(
                table.columns().stream().sorted(comparing(ColumnDef::name)).toList()));
    }
}
