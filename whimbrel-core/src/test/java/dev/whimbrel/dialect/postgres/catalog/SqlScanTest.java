package dev.whimbrel.dialect.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScanTest {

    @Test
    void aListIsSplitOnlyBetweenItsParts() {
        assertThat(SqlScan.split("lower(a), (b || ', '), \"c, d\", f(a, b)"))
                .containsExactly("lower(a)", "(b || ', ')", "\"c, d\"", "f(a, b)");
        assertThat(SqlScan.split(null)).isEmpty();
    }

    @Test
    void anIndexTellsOfEachKeyWhatTheServerNames() {
        List<IndexText.Element> elements = IndexText.elements(
                "CREATE UNIQUE INDEX \" USING (\" ON public.t USING btree (a DESC NULLS LAST, lower(b) COLLATE \"C D\""
                        + " public.\"my ops\" DESC, c gist_ops (siglen='32'), (d + 1), e COLLATE pg_catalog.\"C\" NULLS FIRST)"
                        + " INCLUDE (f) WHERE (a > 0)",
                List.of("a", "lower(b)", "c", "(d + 1)", "e"));

        assertThat(elements)
                .containsExactly(
                        new IndexText.Element(false, false),
                        new IndexText.Element(true, true),
                        new IndexText.Element(false, true),
                        new IndexText.Element(false, false),
                        new IndexText.Element(true, false));
    }
}
