package dev.whimbrel.migrate.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.classpath.sample.M20260102000000_AddPhone;
import dev.whimbrel.migrate.classpath.sample.M20260103000000_Greet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClasspathMigrationsTest {

    private static final String PACKAGE = "dev.whimbrel.migrate.classpath.sample";

    @ParameterizedTest
    @ValueSource(
            strings = {PACKAGE, "dev/whimbrel/migrate/classpath/sample", "/dev/whimbrel/migrate/classpath/sample/"})
    void findsClassesAndSqlFilesInOneFolder(String folder) {
        List<AvailableMigration> migrations = in(folder);

        assertThat(migrations)
                .extracting(migration -> migration.id().toString())
                .containsExactly("20260101000000-create-users", "20260102000000-add-phone", "20260103000000-greet");
        assertThat(migrations)
                .extracting(AvailableMigration::file)
                .containsExactly(
                        "classpath:dev/whimbrel/migrate/classpath/sample/20260101000000-create-users.sql",
                        PACKAGE + ".M20260102000000_AddPhone",
                        PACKAGE + ".M20260103000000_Greet");
        assertThat(migrations)
                .extracting(migration -> migration.checksum().text().split(":", 2)[0])
                .containsExactly("sql", "class", "class");
    }

    @Test
    void loadsThem() {
        List<AvailableMigration> migrations = in(PACKAGE);

        MigrationScript sql = migrations.get(0).loader().load();
        MigrationScript java = migrations.get(1).loader().load();

        assertThat(sql.has(Direction.DOWN)).isTrue();
        assertThat(java.options(Direction.UP).lockTimeout()).hasSeconds(5);
    }

    @Test
    void givesAClassTheSameFingerprintHoweverItIsFound() {
        List<AvailableMigration> found = in(PACKAGE);
        List<AvailableMigration> named = ClasspathMigrations.ofClasses(
                        M20260103000000_Greet.class, M20260102000000_AddPhone.class)
                .list();

        assertThat(named).extracting(AvailableMigration::name).containsExactly("add-phone", "greet");
        assertThat(named)
                .extracting(AvailableMigration::checksum)
                .containsExactly(found.get(1).checksum(), found.get(2).checksum())
                .doesNotHaveDuplicates();
        assertThat(ClasspathMigrations.of(new M20260103000000_Greet("hi"))
                        .list()
                        .getFirst()
                        .checksum())
                .isEqualTo(found.get(2).checksum());
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> in("no/such/folder"))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessage("There is no folder no/such/folder on the class path. Put the migrations into"
                        + " src/main/resources/no/such/folder, or name the folder that they are in.");
        assertThatThrownBy(() -> in("/")).hasMessageContaining("The whole class path is no folder of migrations.");
    }

    static final class CreateUsers implements Migration {}

    @Test
    void refusesClassesWithoutAVersion() {
        assertThatThrownBy(
                        () -> ClasspathMigrations.ofClasses(CreateUsers.class).list())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISNAMED_FILE))
                .hasMessageContaining(
                        "ClasspathMigrationsTest$CreateUsers: This class is a migration, but its name has no version.");
        assertThatThrownBy(() -> ClasspathMigrations.of(new CreateUsers(), new Migration() {})
                        .list())
                .hasMessageContaining("but its name has no version.");
        assertThatThrownBy(() -> in("dev.whimbrel.migrate.classpath"))
                .hasMessageContaining("ClasspathMigrationsTest$CreateUsers: This class is a migration")
                .hasMessageContaining(
                        "sample/20260101000000-create-users.sql: A migration is not looked for in a sub-folder.")
                .hasMessageContaining(
                        "sample/M20260102000000_AddPhone.class: A migration is not looked for in a sub-folder.");
    }

    @Test
    void refusesTwoMigrationsWithOneVersion() {
        assertThatThrownBy(() -> ClasspathMigrations.of(new M20260103000000_Greet("a"), new M20260103000000_Greet("b"))
                        .list())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_VERSION))
                .hasMessageContaining("have the same version 20260103000000");
    }

    @Test
    void putsSourcesTogether() {
        ClasspathMigrations one = ClasspathMigrations.ofClasses(M20260103000000_Greet.class);
        ClasspathMigrations other = ClasspathMigrations.ofClasses(M20260102000000_AddPhone.class);

        assertThat(ClasspathMigrations.all(List.of(one, other)).list())
                .extracting(AvailableMigration::name)
                .containsExactly("add-phone", "greet");
        assertThatThrownBy(() -> ClasspathMigrations.all(List.of(one, one)).list())
                .hasMessageContaining("have the same version");
    }

    private static List<AvailableMigration> in(String folder) {
        return ClasspathMigrations.in(folder, new PostgresSplitter()).list();
    }
}
