package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.TableClasses;
import org.junit.jupiter.api.Test;

/** The table classes and the migrations say the same. */
class TableClassesTest {

    private final DeclaredSchema declared = DeclaredSchema.of(
            TableClasses.onClassPath(getClass().getClassLoader()).silence(Convention.TEXT_LIMIT), Blog.POSTGRES);

    @Test
    void theMigrationsMakeWhatTheClassesSay() {
        Goal goal = Goal.of(new SchemaSource.Defined("The table classes", declared.graph()));
        SchemaSource.Migrations migrations = new SchemaSource.Migrations("The migrations", Blog.migrations());

        try (SchemaReader reader = Blog.reader();
                MigrationGenerator generator =
                        new MigrationGenerator(Blog.POSTGRES, reader, migrations, goal, Decisions.NONE)) {
            assertThat(generator.route().up()).isEmpty();
            assertThat(generator.route().kept()).isEmpty();
        }
    }

    @Test
    void noConventionIsBroken() {
        assertThat(declared.warnings()).isEmpty();
    }
}
