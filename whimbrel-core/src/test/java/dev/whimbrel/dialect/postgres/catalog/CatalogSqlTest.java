package dev.whimbrel.dialect.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogSqlTest {

    private static String sql(int version, String text) {
        return new CatalogSql(version, List.of(2200L, 16384L), false).of(text);
    }

    @Test
    void markedLinesAreKeptOnlyInTheirVersions() {
        String text = """
                SELECT a,
                    b, -- since 15
                    NULL, -- before 15
                    c -- since 17
                FROM t
                """;

        assertThat(sql(14, text)).isEqualTo("SELECT a,\n    NULL,\nFROM t");
        assertThat(sql(15, text)).isEqualTo("SELECT a,\n    b,\nFROM t");
        assertThat(sql(18, text)).isEqualTo("SELECT a,\n    b,\n    c\nFROM t");
    }

    @Test
    void wordsAreReplacedByWhatTheyStandFor() {
        assertThat(sql(18, "x IN :namespaces AND :everything")).isEqualTo("x IN (2200, 16384) AND false");
        assertThat(sql(18, ":own(pg_proc, p)"))
                .contains("'pg_proc'::regclass", "p.oid")
                .doesNotContain("$", ":own");
        assertThat(sql(18, ":modelled(c)")).contains("c.relkind").doesNotContain("$", ":modelled");
        assertThat(sql(18, ":referenced")).contains("IN (2200, 16384)").doesNotContain(":namespaces");
        assertThat(sql(18, ":options(s.srvoptions)")).contains("pg_options_to_table(s.srvoptions)", "'\\1***'");
    }

    @Test
    void aListIsNeverEmpty() {
        assertThat(CatalogSql.list(List.of())).isEqualTo("(0)");
    }
}
