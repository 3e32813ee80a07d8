package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.testing.GoldenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void inAnEmptyFolder() {
        project = new TestProject(directory);
    }

    static Stream<String> commands() {
        return Commands.ALL.stream().map(command -> command.name().name());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        TestProject.Result help = project.run("help", command);

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(project.run(command, "--help")).isEqualTo(help);
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
        GoldenFile.assertMatches("help/" + command.replace(':', '-') + ".txt", help.out());
    }

    @Test
    void theOverviewListsTheCommandsByTopic() {
        TestProject.Result help = project.run("help");

        assertThat(help.exitCode()).isZero();
        assertThat(project.run("--help")).isEqualTo(help);
        GoldenFile.assertMatches("help/overview.txt", help.out());
    }

    @Test
    void anAliasIsExplainedAsItsCommand() {
        assertThat(project.run("help", "db:migrate").out())
                .isEqualTo(project.run("help", "migrate").out());
        assertThat(project.run("db:migrate", "-h").out())
                .isEqualTo(project.run("help", "migrate").out());
    }

    @Test
    void namesAndAliasesAreUnique() {
        assertThat(Commands.ALL.stream().map(command -> command.name()).flatMap(name -> name.all().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void summariesAreWrittenInOneWay() {
        assertThat(Commands.ALL.stream().map(command -> command.name()).map(CommandName::summary))
                .allMatch(summary -> summary.matches("[a-z].*[^.]"));
    }

    @Test
    void helpAboutAnUnknownCommandIsAUsageError() {
        TestProject.Result help = project.run("help", "nonsense");

        assertThat(help.exitCode()).isEqualTo(2);
        assertThat(help.err()).startsWith("Error WB-100: There is no command nonsense.");
    }

    @Test
    void programsGetHelpAsData() {
        Map<String, Object> overview = project.run("help", "--json").json();
        Map<String, Object> migrate = project.run("help", "migrate", "--json").json();

        assertThat((List<?>) overview.get("commands"))
                .anySatisfy(
                        command -> assertThat(((Map<?, ?>) command).get("name")).isEqualTo("status"));
        assertThat(migrate.get("aliases")).isEqualTo(List.of("db:migrate"));
    }

    @Test
    void headingsStandOutOnATerminalOnly() {
        assertThat(project.run("help").out()).doesNotContain("\u001b[");
        assertThat(project.typing("").run("help").out()).contains("\u001b[1m");
        assertThat(project.with("NO_COLOR", "1").run("help").out()).doesNotContain("\u001b[");
    }

    @Test
    void isColouredOnATerminal() {
        TestProject.Result help = new TestProject(directory).typing("").run("help", "migrate");

        assertThat(help.out()).contains("\u001b[1m").doesNotContain("\\u001b");
    }
}
