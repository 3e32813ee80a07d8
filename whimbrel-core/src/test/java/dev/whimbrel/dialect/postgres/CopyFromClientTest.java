package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.ScriptStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFromClientTest {

    private final PostgresSplitter splitter = new PostgresSplitter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM stdin",
                "copy t from STDIN",
                "COPY t FROM stdout",
                "COPY BINARY t FROM stdin",
                "COPY s.t (a, \"from\", b) FROM stdin",
                "COPY s.from FROM stdin",
                "COPY \"FROM\" FROM /* ; */ stdin",
                "COPY t FROM stdin WITH (FORMAT csv, HEADER true, DELIMITER ';')",
                "COPY t FROM stdin CSV HEADER QUOTE ''''",
                "COPY t FROM stdin WITH DELIMITER ';' NULL 'x'",
                "COPY t FROM stdin WHERE a > 1"
            })
    void readsTheDataBelowTheStatement(String copy) {
        List<ScriptStatement> statements = splitter.split(copy + ";\n'1;\n--\n\\N\n\\.\nSELECT 1;\n", "test.sql", 1);

        assertThat(statements).extracting(ScriptStatement::sql).containsExactly(copy, "SELECT 1");
        assertThat(statements).extracting(ScriptStatement::copyData).containsExactly("'1;\n--\n\\N\n", null);
        assertThat(statements.get(1).location().line()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM 'stdin'",
                "COPY t FROM PROGRAM 'stdin'",
                "COPY t TO stdin",
                "COPY t TO stdout WITH (FORMAT csv)",
                "COPY (SELECT * FROM stdin) TO stdout",
                "SELECT copy FROM stdin"
            })
    void takesNothingElseForData(String statement) {
        assertThat(splitter.split(statement + ";\nSELECT 1;\n", "test.sql", 1))
                .extracting(ScriptStatement::sql)
                .containsExactly(statement, "SELECT 1");
    }

    @Test
    void keepsTheDataExactlyAsItIsWritten() {
        assertThat(data("COPY t FROM stdin; -- data\r\na\r\n\r\n b \\.\r\n\\.\r\n"))
                .isEqualTo("a\r\n\r\n b \\.\r\n");
        assertThat(data("COPY t FROM stdin ; \t\n\\.")).isEmpty();
        assertThat(data("COPY t FROM stdin;\n\\\\.\n\\.a\n\\. \n\\.\n")).isEqualTo("\\\\.\n\\.a\n\\. \n");
        assertThat(data("COPY t FROM stdin;\n$$ ' \" /* ( \\x\n\\.\n")).isEqualTo("$$ ' \" /* ( \\x\n");
    }

    private @Nullable String data(String script) {
        return splitter.split(script, "test.sql", 1).get(0).copyData();
    }
}
