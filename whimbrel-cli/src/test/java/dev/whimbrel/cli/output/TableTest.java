package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.output.Table.Cell;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = Table.of("Name", "State", "Took")
                .row(Cell.of("a"), Cell.of("applied"), Cell.number("5 ms"))
                .row(Cell.of("grün-und-blau"), Cell.of(""), Cell.number("120 ms"))
                .row(Cell.of("b"), Cell.of("x"), Cell.number(""));

        assertThat(table.lines(Style.PLAIN))
                .containsExactly(
                        "Name           State      Took",
                        "a              applied    5 ms",
                        "grün-und-blau           120 ms",
                        "b              x");
    }

    @Test
    void coloursDontCountAsCharacters() {
        Style style = new Style(true, true);
        Table table = Table.of("A", "B").row(Cell.of("xx", style::good), Cell.of("y"));

        assertThat(table.lines(style))
                .containsExactly("\u001b[1mA\u001b[0m   \u001b[1mB\u001b[0m", "\u001b[32mxx\u001b[0m  y");
    }
}
