package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArityClassesTest {

    @Test
    void theClassesAreWhatTheirGeneratorWrites() throws IOException {
        for (Map.Entry<String, String> file : ArityClasses.files().entrySet()) {
            String there = Files.readString(ArityClasses.FOLDER.resolve(file.getKey()));

            assertThat(essence(there)).as(file.getKey()).isEqualTo(essence(file.getValue()));
        }
    }

    /** Without what the formatter decides. */
    private static String essence(String source) {
        return source.replaceAll("(?m)^import .*$", "")
                .replaceAll("(?m)^\\s*(/?\\*+/?)", "")
                .replaceAll("[\\s*/]+", "");
    }
}
