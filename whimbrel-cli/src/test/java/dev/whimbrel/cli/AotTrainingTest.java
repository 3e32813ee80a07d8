package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AotTrainingTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "--compile"})
    void doesWhatCommandsDoAndLeavesNothingBehind(String what) throws IOException {
        TestProject.Result training = new TestProject(directory)
                .run(("aot-training --json " + what).strip().split(" "));

        assertThat(training.exitCode()).isZero();
        assertThat(training.json()).containsEntry("failed", List.of());
        assertThat(directory).isEmptyDirectory();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("whimbrel-training"));
        }
    }
}
