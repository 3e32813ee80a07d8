package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows that are decided on, through COPY. */
final class Writer {

    private static final long TELL_EVERY = 10_000;
    private static final String LATER = "pg_temp.whimbrel_later";

    private final Server server;
    private final SeedListener listener;

    Writer(Server server, SeedListener listener) {
        this.server = server;
        this.listener = listener;
    }

    void write(List<Making> tables) {
        // First of all, and never again, because triggers may count on with the same sequences.
        tables.stream()
                .filter(making -> making.rows() > 0)
                .forEach(making -> making.counted().forEach(counted -> setSequence(making, counted)));
        server.execute("SET CONSTRAINTS ALL DEFERRED");
        for (Making making : tables) {
            if (making.rows() > 0) {
                write(making);
                listener.written(making.name(), making.rows());
            }
        }
        tables.stream().filter(making -> making.rows() > 0).forEach(this::setLater);
        for (Making making : tables) {
            check(making, "SET CONSTRAINTS ALL IMMEDIATE");
        }
    }

    private void write(Making making) {
        List<String> columns = making.table().columns().stream()
                .map(ColumnDef::name)
                .filter(making.cells()::containsKey)
                .toList();
        if (columns.isEmpty()) {
            check(
                    making,
                    "INSERT INTO " + server.name(making.name()) + " SELECT FROM pg_catalog.generate_series(1, "
                            + making.rows() + ")");
            return;
        }
        List<Cells> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(making.isLater(column) ? row -> null : making.decided(column));
        }
        load(making, server.dialect().loadStatement(making.name(), columns), cells, listener);
    }

    private void load(Making making, String statement, List<Cells> cells, SeedListener told) {
        try {
            server.dialect().load(server.connection(), statement, new Rows(making, cells, told));
        } catch (SQLException e) {
            throw server.notWritten(making.name(), e);
        }
    }

    private void check(Making making, String sql) {
        try {
            server.executeOrFailure(sql);
        } catch (SQLException e) {
            throw server.notWritten(making.name(), e);
        }
    }

    /** The foreign keys that were left NULL, because their parents came later. */
    private void setLater(Making making) {
        for (ForeignKey key : making.later()) {
            List<String> rowKey = Order.keyOf(making.table());
            List<String> columns = new ArrayList<>(rowKey);
            columns.addAll(key.columns());
            String table = server.name(making.name());
            server.execute(
                    "CREATE TABLE " + LATER + " AS SELECT " + server.columns(columns) + " FROM " + table + " LIMIT 0");
            List<Cells> cells =
                    columns.stream().map(column -> making.decided(column)).toList();
            load(making, "COPY " + LATER + " (" + server.columns(columns) + ") FROM STDIN", cells, SeedListener.NONE);
            String values = key.columns().stream()
                    .map(column -> server.columns(List.of(column)) + " = later." + server.columns(List.of(column)))
                    .collect(Collectors.joining(", "));
            String same = rowKey.stream()
                    .map(column -> "present." + server.columns(List.of(column)) + " = later."
                            + server.columns(List.of(column)))
                    .collect(Collectors.joining(" AND "));
            check(
                    making,
                    "UPDATE " + table + " AS present SET " + values + " FROM " + LATER + " AS later WHERE " + same);
            server.execute("DROP TABLE " + LATER);
        }
    }

    private void setSequence(Making making, Making.Counted counted) {
        long last = counted.first() + counted.step() * (making.rows() - 1);
        server.rows("SELECT pg_catalog.setval(?::pg_catalog.regclass, ?)", counted.sequence(), last);
    }

    /** The rows, one after the other, always in the same array. */
    private static final class Rows implements Iterator<@Nullable String[]> {
        private final Making making;
        private final Cells[] cells;
        private final SeedListener listener;
        private final @Nullable String[] texts;
        private long row;

        Rows(Making making, List<Cells> cells, SeedListener listener) {
            this.making = making;
            this.cells = cells.toArray(Cells[]::new);
            this.listener = listener;
            texts = new String[cells.size()];
        }

        @Override
        public boolean hasNext() {
            return row < making.rows();
        }

        @Override
        public @Nullable String[] next() {
            if (row % TELL_EVERY == 0) {
                listener.writing(making.name(), row, making.rows());
            }
            for (int i = 0; i < cells.length; i++) {
                texts[i] = cells[i].at(row);
            }
            row++;
            return texts;
        }
    }
}
