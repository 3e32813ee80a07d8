package dev.whimbrel.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Convention;
import dev.whimbrel.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectConfigurationTest {

    private static final Map<String, String> NO_VARIABLES = Map.of();

    @TempDir
    Path directory;

    @Test
    void conventionsAreSilencedByTheirCodes() {
        assertThat(read("project.silence = [\"WB-C07\"]").silenced()).containsExactly(Convention.TEXT_LIMIT);
        assertThatThrownBy(() -> read("project.silence = [\"WB-C77\"]").silenced())
                .hasMessage("project.silence has \"WB-C77\", which is no code of a warning."
                        + " A warning begins with its code, such as WB-C07.");
    }

    @Test
    void anEmptyFileMeansWhatIsUsual() {
        ProjectConfiguration configuration = read("");
        EnvironmentSettings development = environment(configuration, "development");

        assertThat(configuration.name(NO_VARIABLES))
                .isEqualTo(directory.getFileName().toString());
        assertThat(configuration.migrations(NO_VARIABLES)).isEqualTo(directory.resolve("migrations"));
        assertThat(configuration.seeds(NO_VARIABLES)).isEqualTo(directory.resolve("seeds"));
        assertThat(development)
                .isEqualTo(new EnvironmentSettings(
                        "development",
                        "embedded",
                        false,
                        Duration.ofSeconds(5),
                        10,
                        Duration.ofMinutes(10),
                        "whimbrel_history",
                        "whimbrel_seeds"));
    }

    @Test
    void anEnvironmentTakesPrecedenceOverMigrateForAll() {
        ProjectConfiguration configuration = read("""
                [project]
                name = "shop"
                migrations = "db/changes"
                seeds = "db/seeds"
                [migrate]
                lock_timeout = "250ms"
                lock_attempts = 3
                lock_wait = "1h"
                history_table = "changes"
                seed_history_table = "fillings"
                [environments.test]
                url = "postgres://localhost/test"
                lock_timeout = "2 m"
                """);

        assertThat(configuration.name(NO_VARIABLES)).isEqualTo("shop");
        assertThat(configuration.migrations(NO_VARIABLES)).isEqualTo(directory.resolve("db/changes"));
        assertThat(environment(configuration, "test"))
                .isEqualTo(new EnvironmentSettings(
                        "test",
                        "postgres://localhost/test",
                        false,
                        Duration.ofMinutes(2),
                        3,
                        Duration.ofHours(1),
                        "changes",
                        "fillings"));
    }

    @Test
    void productionIsProtectedUnlessItSaysOtherwise() {
        assertThat(environment(read("[environments.production]\nurl = \"embedded\""), "production")
                        .guarded())
                .isTrue();
        assertThat(environment(read("[environments.production]\nprotected = false"), "production")
                        .guarded())
                .isFalse();
        assertThat(environment(read("[environments.staging]\nprotected = true"), "staging")
                        .guarded())
                .isTrue();
        assertThat(environment(ProjectConfiguration.without(directory), "production")
                        .guarded())
                .isTrue();
    }

    @Test
    void variablesAreFilledInForTheEnvironmentThatIsUsedOnly() {
        ProjectConfiguration configuration = read("""
                [environments.development]
                url = "${DEV_URL:-embedded}"
                [environments.production]
                url = "postgres://${DB_USER}@${DB_HOST:-db}/shop"
                """);

        assertThat(environment(configuration, "development").url()).isEqualTo("embedded");
        assertThat(configuration
                        .environment("development", Optional.empty(), Map.of("DEV_URL", "x"))
                        .url())
                .isEqualTo("x");
        assertThat(configuration
                        .environment("production", Optional.empty(), Map.of("DB_USER", "u$1\\"))
                        .url())
                .isEqualTo("postgres://u$1\\@db/shop");
        assertThatThrownBy(() -> environment(configuration, "production"))
                .isInstanceOfSatisfying(WhimbrelException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
                    assertThat(failure.location()).contains(new SourceLocation("whimbrel.toml", 4));
                })
                .hasMessage(
                        "environments.production.url needs the environment variable DB_USER, which is not set. Set it, or"
                                + " give it a default: ${DB_USER:-...}.");
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        ProjectConfiguration configuration =
                read("[environments.development]\nurl = \"${A:-embedded}\"\nhistory_table = \"${B}\"");

        assertThatThrownBy(() -> configuration.environment("development", Optional.empty(), Map.of("A", "", "B", "")))
                .hasMessageContaining("variable B");
    }

    @Test
    void aGivenUrlMakesTheFilesVariablesUnnecessary() {
        ProjectConfiguration configuration = read("[environments.production]\nurl = \"${DATABASE_URL}\"");

        assertThat(configuration
                        .environment("production", Optional.of("postgres://localhost/x"), NO_VARIABLES)
                        .url())
                .isEqualTo("postgres://localhost/x");
    }

    @Test
    void anUnknownEnvironmentIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> environment(read("[environments.staging]\nurl = \"embedded\""), "prod"))
                .hasMessage(
                        "whimbrel.toml has no environment prod. There are: development, staging, test. To add it, write"
                                + " [environments.prod] and its url.");
    }

    @Test
    void everythingThatIsWrongIsReportedTogether() {
        assertThatThrownBy(() -> read("""
                        title = "x"
                        [project]
                        name = 3
                        migration = "db"
                        [migrate]
                        lock_attempts = 0
                        lock_timeout = 5
                        [environments]
                        test = "embedded"
                        [environments.production]
                        protected = "yes"
                        ulr = "embedded"
                        historytable = "h"
                        qwertz = 1
                        """)).isInstanceOfSatisfying(WhimbrelException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
            GoldenFile.assertMatches(
                    "configuration/everything-wrong.txt",
                    failure.location().orElseThrow() + "\n" + failure.getMessage() + "\n");
        });
    }

    @Test
    void aNumberOutOfRangeIsWrong() {
        assertThatThrownBy(() -> read("[environments.test]\nlock_attempts = 0"))
                .hasMessage("environments.test.lock_attempts must be from 1 to 1000.");
    }

    @Test
    void wrongTomlSaysWhere() {
        assertThatThrownBy(() -> read("[project]\nname = \"blog\nmigrations = \"x\"\n"))
                .isInstanceOfSatisfying(
                        WhimbrelException.class,
                        failure -> assertThat(failure.location())
                                .hasValueSatisfying(
                                        place -> assertThat(place.line()).isEqualTo(2)));
        assertThatThrownBy(() -> read("[project]\nname = \"a\"\nname = \"b\"\n"))
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "five s", "5 days", "-5s", "", "5.5s", "99999999999s"})
    void aLengthOfTimeNeedsANumberAndAUnit(String text) {
        ProjectConfiguration configuration = read("[migrate]\nlock_timeout = \"" + text + "\"");

        assertThatThrownBy(() -> environment(configuration, "test"))
                .hasMessageContaining("migrate.lock_timeout is \"" + text + "\", which is no length of time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${}", "${1A}", "${A B}", "${A-B}"})
    void aPlaceholderNeedsAName(String placeholder) {
        ProjectConfiguration configuration = read("[environments.test]\nurl = \"" + placeholder + "\"");

        assertThatThrownBy(() -> environment(configuration, "test"))
                .hasMessageContaining("environments.test.url has " + placeholder);
    }

    @Test
    void dollarsThatAreNoPlaceholdersStay() {
        ProjectConfiguration configuration = read("[environments.test]\nurl = \"a$b$$ {C} ${D:-$1}\"");

        assertThat(environment(configuration, "test").url()).isEqualTo("a$b$$ {C} $1");
    }

    @Test
    void aFileInAnotherEncodingIsAnErrorOfTheConfiguration() throws IOException {
        Files.write(directory.resolve("whimbrel.toml"), new byte[] {'#', (byte) 0xE4, '\n'});

        assertThatThrownBy(() -> ProjectConfiguration.read(directory.resolve("whimbrel.toml"), "whimbrel.toml"))
                .hasMessage("whimbrel.toml can't be read: it is not written in UTF-8.");
    }

    @Test
    void settingsDontShowTheUrl() {
        assertThat(environment(read("[environments.test]\nurl = \"postgres://u:secret@h/d\""), "test")
                        .toString())
                .doesNotContain("secret");
    }

    private ProjectConfiguration read(String content) {
        Path file = directory.resolve("whimbrel.toml");
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ProjectConfiguration.read(file, "whimbrel.toml");
    }

    private static EnvironmentSettings environment(ProjectConfiguration configuration, String name) {
        return configuration.environment(name, Optional.empty(), NO_VARIABLES);
    }
}
