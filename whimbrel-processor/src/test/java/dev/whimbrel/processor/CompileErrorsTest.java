package dev.whimbrel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.processor.Compilation.Compiler;
import dev.whimbrel.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Wrong programs and what each compiler says to them; the programs are in {@code src/test/resources/cases}. */
class CompileErrorsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    @TempDir
    private Path output;

    @TestFactory
    Stream<DynamicTest> aWrongProgramIsRefusedWithTheReason() throws IOException {
        return Stream.of(Compiler.values())
                .flatMap(compiler -> cases().map(each -> DynamicTest.dynamicTest(
                        each.getFileName() + " under " + compiler.id(), () -> refuse(each, compiler))));
    }

    private static Stream<Path> cases() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void refuse(Path each, Compiler compiler) throws IOException {
        Path target = Files.createDirectories(output.resolve(compiler.id() + "-" + each.getFileName()));
        List<Path> sources;
        try (Stream<Path> files = Files.list(each)) {
            sources = files.sorted().toList();
        }
        List<String> errors = new Compilation(compiler, sources, target).errors();

        assertThat(errors).isNotEmpty();
        GoldenFile.assertMatches(
                "compile-errors/" + each.getFileName() + "." + compiler.id() + ".txt",
                String.join("\n", errors) + "\n");
    }
}
