package dev.whimbrel.seed;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Identity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on columns that a sequence counts. The numbers are those that the sequence would give, but given by us, so that foreign
 * keys know them; when all is written the sequence is put behind them.
 */
final class Counting {

    private static final String SEQUENCE = """
            SELECT seqincrement, seqmin, seqmax, seqrelid::pg_catalog.regclass
            FROM pg_catalog.pg_sequence WHERE seqrelid = ?::pg_catalog.regclass
            """;

    private Counting() {}

    /** Whether a sequence counts a column. */
    static boolean counts(ColumnDef column) {
        return column.identity() != null || sequenceOfDefault(column).isPresent();
    }

    private static Optional<String> sequenceOfDefault(ColumnDef column) {
        return column.defaultValue() instanceof DefaultValue.Expression expression
                        && expression.sql().startsWith("nextval(")
                ? Clues.of(List.of(expression.sql())).texts().stream().findFirst()
                : Optional.empty();
    }

    static void decide(Draft draft, ColumnDef column) {
        Server server = draft.plan().server();
        Making making = draft.making();
        String table = server.name(making.name());
        Identity identity = column.identity();
        String sequence = identity == null
                ? sequenceOfDefault(column).orElseThrow()
                : server.one("SELECT pg_catalog.pg_get_serial_sequence(?, ?)", table, column.name());
        @Nullable String[] facts = server.rows(SEQUENCE, sequence).get(0);
        long step = number(facts[0]);
        String name = Objects.requireNonNull(facts[3]);
        Long kept = draft.plan().sequences().get(name);
        long first = kept == null ? next(server, name, step) : kept;
        if (making.existing() > 0) {
            first = beyond(server, table, column, first, step);
        }
        long start = first;
        long last = start + step * (making.rows() - 1);
        long least = number(facts[1]);
        long most = number(facts[2]);
        if (making.rows() > 0 && (last > most || last < least)) {
            throw draft.impossible(making.rows() + " rows for " + making.name() + " are too many: its sequence " + name
                    + " ends at " + (step > 0 ? most : least) + ". Nothing was written.");
        }
        making.cells().put(column.name(), row -> Long.toString(start + step * row));
        draft.plan().sequences().put(name, start + step * making.rows());
        making.counted().add(new Making.Counted(name, start, step));
    }

    private static long number(@Nullable String text) {
        return Long.parseLong(Objects.requireNonNull(text));
    }

    private static long next(Server server, String sequence, long step) {
        @Nullable String[] state =
                server.rows("SELECT last_value, is_called FROM " + sequence).get(0);
        return "t".equals(state[1]) ? number(state[0]) + step : number(state[0]);
    }

    /** The first number of the sequence that is beyond those in the table. */
    private static long beyond(Server server, String table, ColumnDef column, long first, long step) {
        String extreme = server.one("SELECT coalesce(" + (step > 0 ? "max" : "min") + "("
                + server.columns(List.of(column.name())) + ")::bigint, " + (first - step) + ") FROM " + table);
        long present = Long.parseLong(extreme);
        long steps = Math.max(0, Math.floorDiv(present - first, step) + 1);
        return first + steps * step;
    }
}
