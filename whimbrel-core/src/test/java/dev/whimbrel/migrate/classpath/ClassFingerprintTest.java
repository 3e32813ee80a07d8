package dev.whimbrel.migrate.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.Checksum;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFingerprintTest {

    private static final String SOURCE = """
            public class M implements dev.whimbrel.migrate.Migration {
                enum Kind { A, B }

                @Override
                public void up(dev.whimbrel.migrate.SchemaBuilder db) {
                    db.reverse(inner -> inner.reverse(other -> System.out.println("text" + 1_000_000L + 0.5 + 50)));
                    int length = 300;
                    for (int i = 0; i < 3; i++) {
                        length += i * 100_000;
                    }
                    switch (length) {
                        case 1, 2, 3 -> call("small", true);
                        case 1000, 20000 -> call("large", false);
                        default -> call(null, true);
                    }
                    call(Kind.A.name() + 'x', length > 7);
                    Object anonymous = new Object() { @Override public String toString() { return "inside"; } };
                    try { call(anonymous.toString(), Helper.FLAG); } finally { Helper.call(M.class); }
                    long[][] array = new long[3][4];
                    Runnable runnable = Helper::run;
                    assert array != null && runnable != null;
                }

                private void call(String text, boolean flag) {}
            }

            class Helper {
                static boolean FLAG;
                static void call(Class<?> type) {}
                static void run() {}
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"-g,21", "-g:none,21", "-g,25", "-g:none,25", "-parameters,23"})
    void isTheSameWhateverTheCompilerIsTold(String option, String release) throws IOException {
        if (Integer.parseInt(release) > Runtime.version().feature()) {
            return;
        }
        assertThat(fingerprint(SOURCE, option, "--release", release)).isEqualTo(fingerprint(SOURCE));
    }

    @Test
    void isTheSameForAnotherLayoutAndOtherNamesOfVariables() throws IOException {
        String edited = SOURCE.replace("\n", "\n\n").replace("length", "size").replace("inner", "first");

        assertThat(fingerprint(edited)).isEqualTo(fingerprint(SOURCE));
    }

    @ParameterizedTest
    @CsvSource({
        "300,301",
        "1_000_000L,1_000_001L",
        "+ 50,+ 51",
        "i < 3,i < 4",
        "i = 0,i = 1",
        "0.5,0.25",
        "text,Text",
        "'\"large\", false','\"large\", true'",
        "inside,Inside",
        "Kind.A.name,Kind.B.name",
        "Helper.FLAG,!Helper.FLAG",
        "Helper.call(M.class),Helper.run()",
        "Helper.call(M.class),Helper.call(Kind.class)",
        "finally {,finally { Helper.run();",
        "'call(null','call(\"\"'",
        "100_000,100_001"
    })
    void changesWithEachLiteralAndCall(String written, String edited) throws IOException {
        String source = SOURCE.replace(written, edited);

        assertThat(source).isNotEqualTo(SOURCE);
        assertThat(fingerprint(source)).isNotEqualTo(fingerprint(SOURCE));
    }

    @Test
    void readsEveryClassOfTheTestsClassPath() throws IOException {
        int methods = 0;
        for (String entry : List.of("target/classes", "target/test-classes")) {
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".class")).toList()) {
                    methods +=
                            ClassFile.read(Files.readAllBytes(file)).methods().size();
                }
            }
        }
        assertThat(methods).isGreaterThan(1000);
    }

    private Checksum fingerprint(String source, String... options) throws IOException {
        Path sources = Files.createTempDirectory(folder, "sources");
        Path file = Files.writeString(sources.resolve("M.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-d", sources.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of(options));
        StringWriter output = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(output, files, null, arguments, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(output.toString()).isTrue();
        }
        List<byte[]> classFiles = new ArrayList<>();
        try (Stream<Path> made = Files.list(sources)) {
            for (Path path : made.sorted().toList()) {
                if (path.getFileName().toString().matches("M(\\$.*)?\\.class")) {
                    classFiles.add(Files.readAllBytes(path));
                }
            }
        }
        return ClassFingerprint.of("M", classFiles);
    }
}
