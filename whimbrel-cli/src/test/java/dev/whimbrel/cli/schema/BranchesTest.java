package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people generate at once, each from the same start, and then their work is merged. */
class BranchesTest {

    private static final String NAME = "public final Required<String> name = text();";
    private static final String PHONE = "public final Nullable<String> phone = text().nullable();";
    private static final String FAX = "public final Nullable<String> fax = text().nullable();";
    private static final String ANNS = "20270101000001";
    private static final String BOBS = "20270101000002";

    @TempDir
    Path directory;

    @TempDir
    Path aside;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void aProjectWithOneMigration() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write("whimbrel.toml", "[project]\ntables = \"src\"\n" + project.read("whimbrel.toml"));
        users(NAME);
        assertThat(run("generate").exitCode()).isZero();
        assertThat(project.run("migrate").exitCode()).isZero();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void users(String... columns) {
        project.write("src/shop/Users.java", """
                package shop;

                import dev.whimbrel.table.*;

                @DbTable
                public final class Users extends Timestamped<User> {
                    public static final Users USERS = new Users();
                    public final Required<Integer> id = integer().primaryKey();
                    %s
                    private Users() {}
                }
                """.formatted(String.join("\n    ", columns)));
    }

    private TestProject.Result run(String command, String... options) {
        return project.run(Stream.concat(Stream.of(command, "--scratch", database.url()), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(directory.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody generates from the first migration alone. */
    private Path branch(String version, String... columns) {
        List<String> before = files();
        users(columns);
        assertThat(run("generate").exitCode()).isZero();
        String made = files().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
        return move(directory.resolve("migrations").resolve(made), aside.resolve(version + made.substring(14)));
    }

    private static Path move(Path from, Path to) {
        try {
            return Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(List<Path> branches, String... columns) {
        branches.forEach(branch -> move(branch, directory.resolve("migrations").resolve(branch.getFileName())));
        users(columns);
    }

    private void bothAddAPhone() {
        merge(List.of(branch(ANNS, NAME, PHONE), branch(BOBS, NAME, PHONE, FAX)), NAME, PHONE, FAX);
    }

    @Test
    void independentChangesGetOn() {
        merge(List.of(branch(ANNS, NAME, PHONE), branch(BOBS, NAME, FAX)), NAME, PHONE, FAX);

        assertThat(run("check", "--no-database").out()).isEqualTo("The migrations make what the table classes say.\n");
        assertThat(run("check").exitCode()).as("both are pending").isEqualTo(3);
        assertThat(project.run("migrate").exitCode()).isZero();

        TestProject.Result check = run("check");
        assertThat(check.exitCode()).isZero();
        assertThat(check.out())
                .isEqualTo(
                        "The migrations make what the table classes say.\nThe database is as the applied migrations make it.\n");
    }

    @Test
    void theSameColumnTwiceIsNamedWithBothMigrations() {
        bothAddAPhone();

        TestProject.Result text = run("check", "--no-database");
        TestProject.Result json = run("check", "--json");

        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.out())
                .contains("clash migration " + BOBS, " after " + ANNS, "generate --rebase")
                .contains("column \"phone\" of relation \"users\" already exists");
        assertThat(json.exitCode()).isEqualTo(3);
        Map<?, ?> clash = (Map<?, ?>) ((Map<?, ?>) json.json().get("classes")).get("clash");
        assertThat(clash.get("migration")).asString().startsWith(BOBS);
        assertThat((List<?>) clash.get("with")).singleElement().asString().startsWith(ANNS);
        assertThat(run("generate").err()).contains("whimbrel check");
    }

    @Test
    void aRebasedMigrationDoesWhatIsLeft() {
        bothAddAPhone();

        TestProject.Result result = run("generate", "--rebase=" + BOBS);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("removed ", BOBS, "created ", "add column public.users.fax")
                .doesNotContain("public.users.phone");
        assertThat(files()).hasSize(3).noneMatch(file -> file.startsWith(BOBS));
        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(run("check").exitCode()).isZero();
    }

    @Test
    void aMigrationOfWhichNothingIsLeftGoes() {
        merge(List.of(branch(ANNS, NAME, PHONE), branch(BOBS, NAME, PHONE)), NAME, PHONE);

        TestProject.Result result = run("generate", "--rebase", BOBS, "--json");

        assertThat(result.exitCode()).isZero();
        assertThat((List<?>) result.json().get("created")).isEmpty();
        assertThat((List<?>) result.json().get("removed")).hasSize(1);
        assertThat(files()).hasSize(2);
        assertThat(run("check", "--no-database").exitCode()).isZero();
    }

    @Test
    void ofTwoThatContradictEachOtherTheClassesDecide() {
        String big = "public final Required<Long> size = bigint();";
        String text = "public final Required<String> size = varchar(10);";
        users(NAME, "public final Required<Integer> size = integer();");
        assertThat(run("generate").exitCode()).isZero();
        assertThat(project.run("migrate").exitCode()).isZero();
        merge(List.of(branch(ANNS, NAME, big), branch(BOBS, NAME, text)), NAME, big);

        TestProject.Result check = run("check", "--no-database");

        assertThat(check.exitCode()).isEqualTo(3);
        assertThat(check.out())
                .contains("different in the migrations: column public.users.size")
                .contains(BOBS, "was generated at once with " + ANNS, "generate --rebase=" + BOBS);
        assertThat(run("generate", "--rebase=" + BOBS).out()).contains("Nothing is left to do without it");
        assertThat(run("check", "--no-database").exitCode()).isZero();
    }

    @Test
    void whichOneToRebaseIsAPersonsDecision() {
        bothAddAPhone();

        TestProject.Result text = run("generate", "--rebase");
        TestProject.Result json = run("generate", "--rebase", "--json");

        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.err()).contains("--rebase=" + ANNS, "--rebase=" + BOBS);
        assertThat(json.json().get("answers")).isEqualTo(List.of("--rebase=" + ANNS, "--rebase=" + BOBS));
        assertThat(files()).hasSize(3);
    }

    @Test
    void theOnlyOneThatIsPendingNeedsNoName() {
        users(NAME, PHONE);
        assertThat(run("generate").exitCode()).isZero();
        users(NAME, FAX);

        TestProject.Result result = run("generate", "--rebase");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("add column public.users.fax").doesNotContain("phone of");
        assertThat(files()).hasSize(2);
    }

    @Test
    void anAppliedOneMayBeTheOwnSoThePendingOneIsNotTaken() {
        Path anns = branch(ANNS, NAME, PHONE);
        merge(List.of(branch(BOBS, NAME, PHONE)), NAME, PHONE);
        assertThat(project.run("migrate").exitCode()).isZero();
        merge(List.of(anns), NAME, PHONE);

        TestProject.Result result = run("generate", "--rebase");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("--rebase=" + ANNS, "whimbrel undo");
        assertThat(run("generate", "--rebase=" + ANNS).exitCode()).isZero();
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatIsAppliedStays() {
        merge(List.of(branch(ANNS, NAME, PHONE)), NAME, PHONE);
        assertThat(project.run("migrate").exitCode()).isZero();

        TestProject.Result result = run("generate", "--rebase=" + ANNS);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("is in the database of development", "whimbrel undo");
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatAPersonWroteIsNotThrownAway() throws IOException {
        bothAddAPhone();
        Path bobs = directory
                .resolve("migrations")
                .resolve(files().stream()
                        .filter(file -> file.startsWith(BOBS))
                        .findFirst()
                        .orElseThrow());
        Files.writeString(
                bobs,
                Files.readString(bobs).replace("\n-- migrate:down", "UPDATE users SET fax = '-';\n\n-- migrate:down"));

        TestProject.Result refused = run("generate", "--rebase=" + BOBS);

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains("was edited after it was generated", "migration:generate", "--discard-edits");
        assertThat(bobs).exists();
        assertThat(run("generate", "--rebase=" + BOBS, "--discard-edits").exitCode())
                .isZero();
        assertThat(bobs).doesNotExist();
    }

    @Test
    void whatWasWrittenByHandIsNotThrownAwayEither() {
        project.write("migrations/20270101000009-by-hand.sql", "-- migrate:up\nSELECT 1;\n");

        assertThat(run("generate", "--rebase=20270101000009").err()).contains("written by hand");
        assertThat(run("generate", "--rebase").err()).contains("No generated migration is pending");
        assertThat(run("generate", "--rebase", "split-names").err()).contains("Write NAME in front of it");
    }

    @Test
    void whatIsBuiltOnItHasToGoWithIt() {
        users(NAME, PHONE);
        assertThat(run("generate").exitCode()).isZero();
        users(NAME, PHONE, FAX, "{ index(phone); }");
        assertThat(run("generate").exitCode()).isZero();
        String first = files().get(1).substring(0, 14);
        String second = files().get(2).substring(0, 14);

        TestProject.Result alone = run("generate", "--rebase=" + first);
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.err()).contains("add --rebase=" + second);
        assertThat(files()).hasSize(3);

        assertThat(run("generate", "--rebase=" + first, "--rebase=" + second).exitCode())
                .isZero();
        assertThat(files()).hasSize(2);
        assertThat(run("check", "--no-database").exitCode()).isZero();
    }

    @Test
    void gitTellsWhichOneIsOnlyHere() throws Exception {
        Path elsewhere = aside.resolve("remote.git");
        git("init", "--bare", elsewhere.toString());
        git("init");
        git("remote", "add", "origin", elsewhere.toString());
        Path bobs = branch(BOBS, NAME, PHONE, FAX);
        merge(List.of(branch(ANNS, NAME, PHONE)), NAME, PHONE);
        git("add", "migrations");
        git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-m", "phone");
        git("push", "origin", "HEAD:main");
        git("fetch", "origin");
        merge(List.of(bobs), NAME, PHONE, FAX);

        TestProject.Result result = run("generate", "--rebase");

        assertThat(result.exitCode()).isZero();
        assertThat(files()).hasSize(3).noneMatch(file -> file.startsWith(BOBS)).anyMatch(file -> file.startsWith(ANNS));
    }

    private void git(String... words) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no git");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
