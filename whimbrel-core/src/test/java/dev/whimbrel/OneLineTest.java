package dev.whimbrel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.generate.ObjectWords;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.RenameColumn;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final ObjectName NAME = new ObjectName("public", "a\nb");

    @Test
    void controlCharactersAreWrittenOut() {
        assertThat(OneLine.of("a\nb\tc\r\u001b[31m\u202e\u2028")).isEqualTo("a\\nb\\tc\\r\\u001b[31m\\u202e\\u2028");
        assertThat(OneLine.of("größe 日本語 \\n")).isEqualTo("größe 日本語 \\n");
    }

    @Test
    void namesOfObjectsAndChangesAreOneLine() {
        assertThat(NAME).hasToString("public.a\\nb");
        assertThat(ObjectKey.part(ObjectKey.Kind.COLUMN, NAME, "c\n")).hasToString("column public.a\\nb.c\\n");
        assertThat(new RenameColumn(NAME, "c\n", "d").describe()).isEqualTo("rename column public.a\\nb.c\\n to d");
    }

    @Test
    void anObjectIsFoundByItsNameAsItIsAndAsItIsWrittenOut() {
        assertThat(ObjectWords.of(ObjectKey.of(ObjectKey.Kind.TABLE, NAME)))
                .isEqualTo("table:a\\nb")
                .isEqualTo(ObjectWords.normalized("table:public.a\nb"))
                .isEqualTo(ObjectWords.normalized("table:a\\nb"));
    }
}
