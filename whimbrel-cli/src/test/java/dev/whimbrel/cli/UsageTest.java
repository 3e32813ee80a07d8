package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void inAnEmptyFolder() {
        project = new TestProject(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "migrat | There is no command migrat. Did you mean migrate?",
                "db:migarte | There is no command db:migarte. Did you mean db:migrate?",
                "xyz | There is no command xyz.",
                "nonsense | There is no command nonsense.",
                "undo --steps two | --steps N is a whole number, not \"two\".",
                "migrate --dryrun | whimbrel migrate has no option --dryrun. Did you mean --dry-run?",
                "migrate extra | whimbrel migrate takes no \"extra\".",
                "migrate --to | whimbrel migrate needs --to VERSION.",
                "migrate --to 1 --to 2 | --to VERSION is given twice.",
                "baseline | whimbrel baseline needs VERSION.",
                "undo --steps 0 | --steps needs a number of at least 1, not 0.",
                "undo --steps 1 --all | --steps and --all contradict each other: give one of them.",
                "undo --to 20260101000000 --all | --to and --all contradict each other: give one of them.",
                "migrate --to 2026 | \"2026\" is no version: a version has 14 digits",
                "new | There is no NAME: say what it does in a few words.",
                "new x --format xml | --format is sql or java, not \"xml\".",
                "completion fish | Completion is for bash or zsh, not for \"fish\".",
                "--project nowhere status | There is no folder ",
            })
    void aWrongCommandLineSaysWhatIsWrong(String line, String message) {
        project.write("whimbrel.toml", "");

        TestProject.Result result = project.run(line.split(" "));

        assertThat(result.err()).startsWith("Error WB-100: " + message).doesNotContain(message + " Did you");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aTerminalObeysNoNameThatCameFromElsewhere() {
        project.write("whimbrel.toml", "").typing("");

        TestProject.Result result = project.run("--env", "x\u001b[2Jy", "status");

        assertThat(result.err()).contains("has no environment x\\u001b[2Jy.").doesNotContain("\u001b[2J");
    }

    @Test
    void noCommandAtAllPointsToHelp() {
        TestProject.Result result = project.run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("whimbrel help");
    }

    @Test
    void aWrongCommandLineIsJsonForPrograms() {
        TestProject.Result result = project.run("migrate", "--nonsense", "--json");

        Map<?, ?> error = (Map<?, ?>) result.json().get("error");
        assertThat(error.get("code")).isEqualTo("WB-100");
        assertThat((String) error.get("message")).contains("--nonsense");
        assertThat(error.containsKey("location")).isTrue();
        assertThat(error.get("location")).isNull();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void globalOptionsStandBeforeAndAfterTheCommand() {
        project.write("shop/whimbrel.toml", "[environments.development]\nurl = \"nonsense\"\n");

        TestProject.Result before = project.run("--project", "shop", "--json", "status");
        TestProject.Result after = project.run("status", "--json", "--project=shop");

        assertThat(before.out()).contains("environments.development.url in whimbrel.toml is no database");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFile() {
        assertThat(project.run("help", "@whimbrel.toml").err()).contains("There is no command @whimbrel.toml");
    }

    @Test
    void theVersionIsPrintedInBothWays() {
        assertThat(project.run("version").out()).matches("whimbrel \\d+\\.\\d+\\S* on Java \\S+\n");
        assertThat(project.run("--version")).isEqualTo(project.run("version"));
        assertThat(project.run("version", "--json").json()).containsOnlyKeys("version", "java");
    }
}
