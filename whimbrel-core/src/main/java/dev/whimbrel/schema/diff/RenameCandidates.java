package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What looks like a rename: a table that goes while one that is built alike comes, a column that goes while one of a close type
 * comes. Whether it is one, only a person knows; to guess wrong loses data or mixes up its meaning.
 */
public final class RenameCandidates {

    private RenameCandidates() {}

    /** A possible rename. */
    public sealed interface Candidate {

        /**
         * A table.
         *
         * @param from the table that goes
         * @param to the table that comes
         */
        record OfTable(ObjectName from, ObjectName to) implements Candidate {}

        /**
         * A column.
         *
         * @param table its table
         * @param from the column that goes
         * @param to the column that comes
         */
        record OfColumn(ObjectName table, String from, String to) implements Candidate {}
    }

    /** Everything that may be a rename between two schemas, the likeliest first for each object that goes. */
    public static List<Candidate> between(Schema from, Schema to) {
        List<Candidate> candidates = new ArrayList<>();
        for (TableDef old : from.tables().values()) {
            TableDef same = to.tables().get(old.name());
            if (same == null) {
                candidates.addAll(tables(old, from, to));
            } else {
                candidates.addAll(columns(old, same));
            }
        }
        return candidates;
    }

    private static List<Candidate> tables(TableDef old, Schema from, Schema to) {
        return to.tables().values().stream()
                .filter(now -> !from.tables().containsKey(now.name()))
                .filter(now -> likeness(old, now) >= 0.5)
                .sorted((a, b) -> Double.compare(likeness(old, b), likeness(old, a)))
                .<Candidate>map(now -> new Candidate.OfTable(old.name(), now.name()))
                .toList();
    }

    /** Which share of all columns of two tables they have in common. */
    private static double likeness(TableDef one, TableDef other) {
        Set<String> all = new HashSet<>();
        int common = 0;
        for (ColumnDef column : one.columns()) {
            all.add(column.name());
            if (other.column(column.name())
                    .filter(now -> close(column.type(), now.type()))
                    .isPresent()) {
                common++;
            }
        }
        other.columns().forEach(column -> all.add(column.name()));
        return all.isEmpty() ? 0 : (double) common / all.size();
    }

    private static List<Candidate> columns(TableDef old, TableDef now) {
        List<Candidate> candidates = new ArrayList<>();
        for (ColumnDef gone : old.columns()) {
            if (now.column(gone.name()).isEmpty()) {
                now.columns().stream()
                        .filter(come -> old.column(come.name()).isEmpty() && close(gone.type(), come.type()))
                        .filter(come -> come.generated() == null || gone.generated() != null)
                        .forEach(come -> candidates.add(new Candidate.OfColumn(old.name(), gone.name(), come.name())));
            }
        }
        return candidates;
    }

    /** Types of one kind, such as texts of any length. */
    private static boolean close(SqlType one, SqlType other) {
        return one.equals(other)
                || (isText(one) && isText(other))
                || (isNumber(one) && isNumber(other))
                || (one.getClass() == other.getClass()
                        && !(one instanceof SqlType.Builtin)
                        && !(one instanceof SqlType.Named)
                        && !(one instanceof SqlType.Array));
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.Varchar
                || type instanceof SqlType.Char
                || (type instanceof SqlType.Builtin builtin && builtin.name().equals("text"));
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Numeric
                || (type instanceof SqlType.Builtin builtin
                        && Set.of("smallint", "integer", "bigint", "real", "double precision")
                                .contains(builtin.name()));
    }
}
