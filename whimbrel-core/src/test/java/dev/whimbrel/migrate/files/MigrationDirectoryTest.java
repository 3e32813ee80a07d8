package dev.whimbrel.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationDirectoryTest {

    private static final String FIRST = "20260101120000-create-users.sql";

    @TempDir
    Path folder;

    @Test
    void listsMigrationsOfBothFormatsByVersion() throws IOException {
        write("20260103000000-third.sql", "SELECT 3;");
        write("M20260102000000_AddPhone.java", "class X {}");
        write("20260101000000-first.sql", "SELECT 1;");

        List<AvailableMigration> migrations = list();

        assertThat(migrations).extracting(AvailableMigration::name).containsExactly("first", "add-phone", "third");
        assertThat(migrations)
                .extracting(migration -> migration.version().digits())
                .containsExactly("20260101000000", "20260102000000", "20260103000000");
        assertThat(migrations.get(1).file())
                .isEqualTo(folder.resolve("M20260102000000_AddPhone.java").toString());
        assertThat(migrations)
                .extracting(migration -> migration.checksum().text())
                .satisfiesExactly(
                        sql -> assertThat(sql).startsWith("sql:"),
                        java -> assertThat(java).startsWith("java:"),
                        sql -> assertThat(sql).startsWith("sql:"));
    }

    @Test
    void givesNothingForAnEmptyFolder() {
        assertThat(list()).isEmpty();
    }

    @Test
    void takesFingerprintsOfWhatIsMeantAndNotOfHowItIsSaved() throws IOException {
        write(FIRST, "\uFEFFSELECT 1; \r\nSELECT 2;\r\n\r\n");

        assertThat(list().getFirst().checksum()).isEqualTo(Checksum.ofText("sql", "SELECT 1;\nSELECT 2;"));
    }

    @Test
    void loadsAMigrationFromItsFile() throws IOException {
        write(FIRST, "-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;\n");

        MigrationScript script = list().getFirst().loader().load();

        assertThat(script.has(Direction.UP)).isTrue();
        assertThat(script.has(Direction.DOWN)).isTrue();
    }

    @Test
    void refusesToLoadAFileThatWasChangedAfterItsFingerprint() throws IOException {
        write(FIRST, "SELECT 1;");
        AvailableMigration migration = list().getFirst();
        write(FIRST, "DROP DATABASE x;");

        assertThatThrownBy(() -> migration.loader().load()).hasMessageContaining("changed while the command ran");
    }

    @Test
    void saysHowToMakeAFolderThatIsMissing() {
        Path missing = folder.resolve("db/migrations");

        assertThatThrownBy(() -> directory(missing).list())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessage("There is no migrations folder at " + missing + ". Make one with its first migration:"
                        + " whimbrel migration:generate create-users; or name another: --migrations DIR.");
    }

    @Test
    void saysWhenTheFolderIsAFile() throws IOException {
        write("file", "");

        assertThatThrownBy(() -> directory(folder.resolve("file")).list()).hasMessageContaining("is not a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".gitkeep",
                ".DS_Store",
                ".20260101120000-create-users.sql.swp",
                "20260101120000-create-users.sql~",
                "#20260101120000-create-users.sql#",
                "Thumbs.db",
                "desktop.ini",
                "README",
                "README.md"
            })
    void passesOverWhatCantBeMeantAsAMigration(String name) throws IOException {
        write(name, "");

        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20260101_create_users.sql           | Rename it to 20260101000000-create-users.sql.
            202601011230-users.sql              | Rename it to 20260101123000-users.sql.
            20260101120000_create_users.sql     | Rename it to 20260101120000-create-users.sql.
            20260101120000-CreateUsers.SQL      | Rename it to 20260101120000-create-users.sql.
            20260101120000.sql                  | Rename it to 20260101120000-what-it-does.sql.
            2026-01-01T12:00:30-größen.sql      | Rename it to 20260101120030-gro-en.sql.
            1767268800_users.sql                | Rename it to 20260101120000-users.sql.
            1767268800000_users.sql             | Rename it to 20260101120000-users.sql.
            V1__create_users.sql                | Rename it to YYYYMMDDHHMMSS-create-users.sql.
            V2.1__create_users.sql              | Rename it to YYYYMMDDHHMMSS-create-users.sql.
            create-users.sql                    | Rename it to YYYYMMDDHHMMSS-create-users.sql.
            20261399000000-users.sql            | 20261399000000 is no date and time (YYYYMMDDHHMMSS). Rename it to YYYYMMDDHHMMSS-users.sql.
            20260101120000-CreateUsers.java     | Rename it to M20260101120000_CreateUsers.java and its class with it;
            V20260101120000__create_users.java  | Rename it to M20260101120000_CreateUsers.java and its class with it;
            M20260101_CreateUsers.java          | Rename it to M20260101000000_CreateUsers.java and its class with it;
            Helper.java                         | a class that only helps the migrations belongs into the folder support.
            20260101120000-users.up.sql         | Put up and down into 20260101120000-users.sql, under the lines -- migrate:up and -- migrate:down.
            000001_users.down.sql               | Put up and down into YYYYMMDDHHMMSS-users.sql, under
            U1__create_users.sql                | Put up and down into YYYYMMDDHHMMSS-create-users.sql, under
            20260101120000-users.sql.bak        | It is neither .sql nor .java. Move it out of the folder of migrations.
            20260101120000-users.sql.orig       | It is neither .sql nor .java. Move it out of the folder of migrations.
            20260101120000-users                | It is neither .sql nor .java.
            notes.txt                           | It is neither .sql nor .java.
            """)
    void proposesTheNearestRightName(String name, String cure) throws IOException {
        write(name, "SELECT 1;");

        assertThatThrownBy(this::list)
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISNAMED_FILE))
                .hasMessageStartingWith(folder.resolve(name) + ": ")
                .hasMessageContaining(cure);
    }

    @Test
    void namesBothFilesThatHaveOneVersion() throws IOException {
        write("20260101120000-create-users.sql", "SELECT 1;");
        write("M20260101120000_CreatePosts.java", "");

        assertThatThrownBy(this::list)
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_VERSION))
                .hasMessageContaining("20260101120000-create-users.sql and ")
                .hasMessageContaining("M20260101120000_CreatePosts.java have the same version 20260101120000");
    }

    @Test
    void reportsAllProblemsTogether() throws IOException {
        write("20260101120000-a.sql", "");
        write("20260101120000-b.sql", "");
        write("bad.sql", "");
        Files.createDirectory(folder.resolve("archive"));

        InvalidMigrationFiles problems = catchThrowableOfType(InvalidMigrationFiles.class, this::list);

        assertThat(problems.problems())
                .extracting(FileProblem::code)
                .containsExactly(ErrorCode.DUPLICATE_VERSION, ErrorCode.MISNAMED_FILE, ErrorCode.MISNAMED_FILE);
        assertThat(problems)
                .hasMessageStartingWith("3 problems in " + folder + ":\n  ")
                .hasMessageContaining("archive: A folder in the folder of migrations would not be looked into.");
    }

    @Test
    void passesOverFoldersThatAreSomethingElses() throws IOException {
        Files.createDirectory(folder.resolve("development"));

        assertThat(directory(folder)
                        .passingOver(Set.of("development", "production"))
                        .list())
                .isEmpty();
        assertThatThrownBy(() ->
                        directory(folder).passingOver(Set.of("production")).list())
                .hasMessageContaining("development: A folder in the folder of migrations would not be looked into.");
    }

    @Test
    void keepsTheMessageShortWhenAWholeFolderIsMisnamed() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("file" + i + ".sql", "");
        }

        assertThatThrownBy(this::list)
                .hasMessageStartingWith("30 problems in ")
                .hasMessageEndingWith("\n  and 10 more")
                .isInstanceOfSatisfying(
                        InvalidMigrationFiles.class,
                        e -> assertThat(e.problems()).hasSize(30));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void doesNotWaitForWhatComesOutOfAPipe() throws Exception {
        new ProcessBuilder("mkfifo", folder.resolve(FIRST).toString()).start().waitFor();

        assertThatThrownBy(this::list)
                .hasMessageEndingWith(FIRST + ": The file can't be read: it is no ordinary file.");
    }

    @Test
    void followsSymbolicLinks() throws IOException {
        Path real = Files.createDirectories(folder.resolve(".real"));
        Files.writeString(real.resolve(FIRST), "SELECT 1;");
        Files.createSymbolicLink(folder.resolve(FIRST), real.resolve(FIRST));
        Path linked = Files.createSymbolicLink(folder.resolve(".linked"), real);

        assertThat(list()).hasSize(1);
        assertThat(directory(linked).list()).hasSize(1);
    }

    @Test
    void reportsALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve(FIRST), folder.resolve("gone"));

        assertThatThrownBy(this::list).hasMessageContaining(FIRST + ": The symbolic link leads nowhere.");
    }

    @Test
    void reportsAFolderWithTheNameOfAMigration() throws IOException {
        Files.createDirectory(folder.resolve(FIRST));

        assertThatThrownBy(this::list).hasMessageContaining("This is a folder with the name of a migration.");
    }

    @Test
    void refusesAMigrationInTheFolderOfHelpers() throws IOException {
        Path support = Files.createDirectories(folder.resolve("support/deep"));
        Files.writeString(support.resolve("Helper.java"), "");
        Files.writeString(support.resolve("countries.csv"), "");
        assertThat(list()).isEmpty();

        Files.writeString(support.resolve(FIRST), "");
        assertThatThrownBy(this::list)
                .hasMessageContaining("A migration is not looked for in support. Move it up one folder.");
    }

    @Test
    void listsAFileThatIsNotUtf8AndRefusesItWhenItIsLoaded() throws IOException {
        Files.write(folder.resolve(FIRST), "SELECT 1;\nSELECT 'é';".getBytes(StandardCharsets.ISO_8859_1));

        AvailableMigration migration = list().getFirst();

        assertThatThrownBy(() -> migration.loader().load())
                .hasMessageEndingWith(FIRST + ":2: The byte 0xE9 is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void needsACompilerForJavaSources() throws IOException {
        write("M20260102000000_AddPhone.java", "class X {}");
        AvailableMigration migration = list().getFirst();

        assertThatThrownBy(() -> migration.loader().load())
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_NOT_LOADABLE))
                .hasMessageContaining("Java sources are not compiled here.");
    }

    @Test
    void listsFiveThousandFiles() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            write(
                    "%d-step-%d.sql".formatted(20260101000000L + i / 3600 * 10_000 + i / 60 % 60 * 100 + i % 60, i),
                    "SELECT " + i + ";");
        }

        List<AvailableMigration> migrations = list();

        assertThat(migrations)
                .hasSize(5_000)
                .isSortedAccordingTo((a, b) -> a.version().compareTo(b.version()));
        assertThat(migrations).extracting(AvailableMigration::checksum).doesNotHaveDuplicates();
    }

    private List<AvailableMigration> list() {
        return directory(folder).list();
    }

    private static MigrationDirectory directory(Path folder) {
        return new MigrationDirectory(folder, new PostgresSplitter(), SourceCompiler.none());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
