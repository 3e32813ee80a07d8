package dev.whimbrel.migrate.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.whimbrel.compile.ClassPath;
import dev.whimbrel.compile.CompiledClasses;
import dev.whimbrel.compile.ResultCache;
import dev.whimbrel.migrate.files.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    private static final JavaSource SOURCE = new JavaSource(Path.of("migrations/M20260101120000_A.java"), "class A {}");
    private static final CompiledClasses MADE =
            new CompiledClasses(Map.of("a.A", new byte[] {1, 2, 3}, "a.B", new byte[0]));

    @TempDir
    Path folder;

    private final AtomicInteger compilations = new AtomicInteger();

    @Test
    void compilesOnce() {
        CompiledClasses first = get("key");
        CompiledClasses second = get("key");

        assertThat(compilations).hasValue(1);
        assertThat(second.bytes()).containsOnlyKeys("a.A", "a.B");
        assertThat(second.bytes().get("a.A"))
                .isEqualTo(first.bytes().get("a.A"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void makesADamagedResultAgain() throws IOException {
        get("key");
        Path kept = cacheFolder().resolve("key.classes");
        byte[] whole = Files.readAllBytes(kept);

        for (int length : new int[] {0, 3, 8, whole.length - 1}) {
            Files.write(kept, java.util.Arrays.copyOf(whole, length));
            assertThat(get("key").bytes()).hasSize(2);
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;
            Files.write(kept, flipped);
            assertThat(get("key").bytes().get("a.A")).containsExactly(1, 2, 3);
        }

        assertThat(compilations).hasValue(1 + 4 + whole.length);
        assertThat(Files.readAllBytes(kept)).isEqualTo(whole);
    }

    @Test
    void leavesOnlyFinishedFilesAndNotTooMany() throws IOException {
        for (int i = 0; i < 12; i++) {
            get("key" + i);
            Files.setLastModifiedTime(cacheFolder().resolve("key" + i + ".classes"), FileTime.fromMillis(1000L * i));
        }
        get("newest");

        try (var files = Files.list(cacheFolder())) {
            assertThat(files).hasSize(8).allMatch(file -> file.toString().endsWith(".classes"));
        }
        assertThat(cacheFolder().resolve("newest.classes")).exists();
        assertThat(cacheFolder().resolve("key11.classes")).exists();
        assertThat(cacheFolder().resolve("key0.classes")).doesNotExist();
    }

    @Test
    void compilesWithoutACacheWhenItsFolderCantBeMade() throws IOException {
        Files.writeString(cacheFolder(), "a file where the folder should be");

        assertThatCode(() -> get("key")).doesNotThrowAnyException();
        assertThat(get("key").bytes()).hasSize(2);
    }

    @Test
    void dependsOnSourcesAndClassPath() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path type = Files.writeString(classes.resolve("A.class"), "x");
        ClassPath classPath = new ClassPath(List.of(), List.of(classes));
        String key = JavaMigrationCompiler.key(List.of(SOURCE), classPath);

        assertThat(JavaMigrationCompiler.key(List.of(SOURCE), classPath)).isEqualTo(key);
        assertThat(JavaMigrationCompiler.key(List.of(new JavaSource(SOURCE.path(), "class A { }")), classPath))
                .isNotEqualTo(key);
        assertThat(JavaMigrationCompiler.key(List.of(new JavaSource(Path.of("B.java"), SOURCE.text())), classPath))
                .isNotEqualTo(key);
        assertThat(JavaMigrationCompiler.key(List.of(SOURCE), new ClassPath(List.of(classes), List.of(folder))))
                .isNotEqualTo(key);
        Files.writeString(type, "longer");
        assertThat(JavaMigrationCompiler.key(List.of(SOURCE), classPath)).isNotEqualTo(key);
    }

    @Test
    void savesTheSecondCommandACompilation() {
        JavaSource source = source("");
        JavaMigrationCompiler compiler = JavaMigrationCompiler.cached(List.of(), cacheFolder());
        assertThat(compiler.compile(List.of(source)).get(source.path())).hasDeclaredMethods();
        String key = JavaMigrationCompiler.key(List.of(source), ClassPath.runningAnd(List.of()));
        assertThat(cacheFolder().resolve(key + ".classes")).exists();

        // Something else under the same key shows where the classes come from.
        CompiledClasses others = Javac.compile(
                ToolProvider.getSystemJavaCompiler(),
                List.of(source("void fromTheCache() {}")),
                ClassPath.runningAnd(List.of()));
        new ResultCache(folder.resolve("other")).keep(key, others::writeTo);
        Class<?> loaded = JavaMigrationCompiler.cached(List.of(), folder.resolve("other"))
                .compile(List.of(source))
                .get(source.path());

        assertThat(loaded).hasDeclaredMethods("fromTheCache");
    }

    private static JavaSource source(String body) {
        return new JavaSource(
                Path.of("M20260101120000_A.java"),
                "public class M20260101120000_A implements dev.whimbrel.migrate.Migration {" + body + "}");
    }

    private Path cacheFolder() {
        return folder.resolve("cache");
    }

    private CompiledClasses get(String key) {
        ResultCache cache = new ResultCache(cacheFolder());
        return cache.find(key, CompiledClasses::readFrom).orElseGet(() -> {
            compilations.incrementAndGet();
            cache.keep(key, MADE::writeTo);
            return MADE;
        });
    }
}
