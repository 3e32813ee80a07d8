package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a real bash. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CompletionTest {

    /** Bash hands the words over as it cuts them, at colons too; the script reads the line itself. */
    private static final String ASK = """
            source script.bash
            compopt() { :; }
            COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
            COMP_LINE="$1"
            COMP_POINT=${#COMP_LINE}
            _whimbrel_words
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void script() {
        TestProject project = new TestProject(directory);
        TestProject.Result result = project.run("completion", "bash");
        assertThat(result.exitCode()).isZero();
        project.write("script.bash", result.out()).write("ask.bash", ASK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whimbrel bas | baseline",
                "whimbrel db:migrate:st | status",
                "whimbrel migrate --dry | --dry-run",
                "whimbrel --json migrate --allow-l | --allow-late",
                "whimbrel db:seed:undo --st | --steps",
            })
    void completesCommandsAndOptions(String line, String rest) throws Exception {
        assertThat(ask(line)).containsExactly(rest);
    }

    @Test
    void offersWhatThereIsToChooseFrom() throws Exception {
        assertThat(ask("whimbrel new x --format ")).containsExactlyInAnyOrder("sql", "java");
        assertThat(ask("whimbrel completion ")).contains("bash", "zsh");
        assertThat(ask("whimbrel db:")).contains("migrate", "create", "drop", "start", "stop", "url", "seed:all");
    }

    @Test
    void keepsHiddenCommandsToItself() throws Exception {
        assertThat(ask("whimbrel aot")).containsOnly("");
    }

    private List<String> ask(String line) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "ask.bash", line)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return answer.lines().map(String::strip).toList();
    }
}
