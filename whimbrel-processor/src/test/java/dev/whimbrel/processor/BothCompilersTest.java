package dev.whimbrel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.processor.Compilation.Compiler;
import dev.whimbrel.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Right programs: one pass is enough for both compilers, and both get the same. */
class BothCompilersTest {

    @TempDir
    private Path output;

    @Test
    void bothCompilersWriteTheSame() throws IOException {
        List<Path> sources = new ArrayList<>(sources("blog"));
        sources.addAll(sources("shop"));
        Map<String, String> javac = compile(Compiler.JAVAC, sources);
        Map<String, String> ecj = compile(Compiler.ECJ, sources);

        assertThat(javac).hasSizeGreaterThan(20).isEqualTo(ecj);
    }

    @Test
    void whatIsWrittenForATableCanBeRead() throws IOException {
        Map<String, String> written = compile(Compiler.JAVAC, sources("sample"));

        for (String name : List.of("Member.java", "MemberWithoutSecrets.java", "NewMember.java", "MembersMeta.java")) {
            GoldenFile.assertMatches("generated/" + name, Objects.requireNonNull(written.get("sample/" + name)));
        }
        assertThat(written).containsEntry("META-INF/whimbrel/tables/sample.Members", "");
    }

    @Test
    void eachFileComesFromOneClassSoThatBuildsStayIncremental() throws IOException {
        Compilation compilation = new Compilation(Compiler.JAVAC, sources("shop"), output);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.origins())
                .containsKeys("shop.Product", "shop.ProductsMeta", "shop.NewProduct")
                .containsKey("META-INF/whimbrel/tables/shop.Products")
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors")))
                .isEqualTo(TableProcessor.class.getName() + ",isolating\n");
    }

    private Map<String, String> compile(Compiler compiler, List<Path> sources) throws IOException {
        Path target = Files.createDirectory(output.resolve(compiler.id()));
        Compilation compilation = new Compilation(compiler, sources, target);
        assertThat(compilation.errors()).isEmpty();
        return compilation.written();
    }

    private static List<Path> sources(String packageName) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "java", packageName))) {
            return files.toList();
        }
    }
}
