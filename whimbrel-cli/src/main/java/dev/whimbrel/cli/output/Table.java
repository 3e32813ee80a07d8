package dev.whimbrel.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Text in columns: as wide as their widest cell, two blanks apart. */
public final class Table {

    private final List<String> titles;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Table(List<String> titles) {
        this.titles = titles;
    }

    /** A table with these column titles. */
    public static Table of(String... titles) {
        return new Table(List.of(titles));
    }

    /** Adds a row with a cell for each column. */
    public Table row(Cell... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + titles.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Its lines. */
    public List<String> lines(Style style) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(column(i));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(titles.stream().map(title -> Cell.of(title, style::bold)).toList(), columns));
        rows.forEach(row -> lines.add(line(row, columns)));
        return lines;
    }

    private record Column(int width, boolean right) {}

    private Column column(int index) {
        int width = width(titles.get(index));
        boolean right = false;
        for (List<Cell> row : rows) {
            width = Math.max(width, width(row.get(index).text()));
            right |= row.get(index).right();
        }
        return new Column(width, right);
    }

    /** Blanks are written only before something, so that no line ends with them. */
    private static String line(List<Cell> cells, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        int blanks = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean right = columns.get(i).right();
            int padding = columns.get(i).width() - width(cell.text());
            blanks += right ? padding : 0;
            if (!cell.text().isEmpty()) {
                line.append(" ".repeat(blanks)).append(cell.style().apply(cell.text()));
                blanks = 0;
            }
            blanks += (right ? 0 : padding) + 2;
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * A cell.
     *
     * @param text without control characters
     * @param right whether its column is aligned to the right, as numbers are
     * @param style makes it stand out
     */
    public record Cell(String text, boolean right, UnaryOperator<String> style) {

        /** An ordinary cell. */
        public static Cell of(String text) {
            return new Cell(text, false, UnaryOperator.identity());
        }

        /** A cell that stands out. */
        public static Cell of(String text, UnaryOperator<String> style) {
            return new Cell(text, false, style);
        }

        /** A number. */
        public static Cell number(String text) {
            return new Cell(text, true, UnaryOperator.identity());
        }
    }
}
