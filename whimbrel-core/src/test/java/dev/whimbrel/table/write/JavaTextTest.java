package dev.whimbrel.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a database, which may be anybody's, as Java source: the compiler has to read the same text again. */
class JavaTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void quotesInARowDoNotEndATextBlock(int count) throws Exception {
        String quotes = "\"".repeat(count);

        assertReadBack("a line\nthen " + quotes + " and " + quotes);
        assertReadBack("a line\n" + quotes + "); } static { System.exit(1); } //");
        assertReadBack(quotes + "\n" + quotes + "\n");
    }

    @Test
    void blanksAndControlCharactersStay() throws Exception {
        assertReadBack("blanks  \n\ttab\t\nreturn\r\nfeed\f\nbell\u0007\n");
        assertReadBack("\"\"\" \nx");
    }

    @Test
    void backslashesAreNotTakenForEscapes() throws Exception {
        assertReadBack("a\\u0022\nb\\\nc\\\"\"\"\nd\\s\\");
        assertReadBack("*/ \\u002a/ \\");
    }

    private void assertReadBack(String text) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Sample.java"),
                "public class Sample { public static final String TEXT = " + JavaText.literal(text, 8) + "; }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, source.toString()))
                .as("compiles: %s", JavaText.literal(text, 8))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(loader.loadClass("Sample").getField("TEXT").get(null)).isEqualTo(text);
        }
    }
}
