package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.ContinueCounting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sequences, and the counting of identity columns. */
record SequenceSql(PostgresNames names) {

    String create(SequenceDef sequence) {
        List<String> words = new ArrayList<>();
        words.add("CREATE SEQUENCE " + names.relation(sequence.name()));
        if (sequence.options().type() != null) {
            words.add("AS " + PostgresTypes.render(sequence.options().type(), names));
        }
        String options = options(sequence.options());
        if (!options.isEmpty()) {
            words.add(options);
        }
        if (sequence.owner() != null) {
            words.add(ownedBy(sequence.owner()));
        }
        return String.join(" ", words);
    }

    /** What differs from the sequence so far; all of it, so that nothing stays as it was, when that isn't known. */
    List<String> alter(AlterSequence change) {
        SequenceDef before = change.before();
        List<String> words = new ArrayList<>();
        SequenceOptions options = change.options();
        if (before == null || !before.options().equals(options)) {
            words.add("AS " + (options.type() == null ? "bigint" : PostgresTypes.render(options.type(), names)));
            words.addAll(all(options));
        }
        if (before == null || !Objects.equals(before.owner(), change.owner())) {
            words.add(ownedBy(change.owner()));
        }
        List<String> statements = new ArrayList<>();
        if (before != null && least(options) > least(before.options())) {
            statements.add(liftedTo(least(options), change));
        }
        if (!words.isEmpty()) {
            statements.add("ALTER SEQUENCE " + names.relation(change.name()) + " " + String.join(" ", words));
        }
        return statements;
    }

    /** The least value that a sequence which counts up gives; of one that counts down, nothing that could be too little. */
    private static long least(SequenceOptions options) {
        boolean down = options.increment() != null && options.increment() < 0;
        if (down) {
            return Long.MIN_VALUE;
        }
        return options.minValue() == null ? 1 : options.minValue();
    }

    /** The server refuses a new least value above the place where the sequence stands. */
    private String liftedTo(long least, AlterSequence change) {
        String name = names.relation(change.name());
        return "SELECT setval(" + PostgresLiterals.quote(name) + ", " + least + ", false) FROM " + name
                + " WHERE last_value < " + least;
    }

    private String ownedBy(SequenceDef.@Nullable Owner owner) {
        return owner == null
                ? "OWNED BY NONE"
                : "OWNED BY " + names.relation(owner.table()) + "." + names.identifier(owner.column());
    }

    /** Only what isn't the server's default; without the type. */
    static String options(SequenceOptions options) {
        List<String> words = new ArrayList<>();
        add(words, "START WITH ", options.start());
        add(words, "INCREMENT BY ", options.increment());
        add(words, "MINVALUE ", options.minValue());
        add(words, "MAXVALUE ", options.maxValue());
        add(words, "CACHE ", options.cache());
        if (options.cycle()) {
            words.add("CYCLE");
        }
        return String.join(" ", words);
    }

    /** Everything, in the words of {@code ALTER COLUMN} for an identity. */
    static String allIdentityOptions(SequenceOptions options) {
        return "SET " + String.join(" SET ", all(options));
    }

    private static List<String> all(SequenceOptions options) {
        long increment = options.increment() == null ? 1 : options.increment();
        Long first = increment > 0 ? options.minValue() : options.maxValue();
        long start = options.start() != null ? options.start() : first != null ? first : Long.signum(increment);
        return List.of(
                "INCREMENT BY " + increment,
                options.minValue() == null ? "NO MINVALUE" : "MINVALUE " + options.minValue(),
                options.maxValue() == null ? "NO MAXVALUE" : "MAXVALUE " + options.maxValue(),
                "START WITH " + start,
                "CACHE " + (options.cache() == null ? 1 : options.cache()),
                options.cycle() ? "CYCLE" : "NO CYCLE");
    }

    private static void add(List<String> words, String option, @Nullable Long value) {
        if (value != null) {
            words.add(option + value);
        }
    }

    /** The same for the sequence behind an identity, which only the server can name. */
    List<String> liftedIdentity(ObjectName table, String column, SequenceOptions before, SequenceOptions after) {
        long least = least(after);
        return least <= least(before)
                ? List.of()
                : List.of("SELECT setval(s.name, " + least + ", false) FROM (SELECT pg_get_serial_sequence("
                        + PostgresLiterals.quote(names.relation(table)) + ", " + PostgresLiterals.quote(column)
                        + ")::regclass AS name) s WHERE coalesce(pg_sequence_last_value(s.name), 0) < " + least);
    }

    /** The sequence stays where it is when the column holds nothing, or less than it would begin with. */
    String continueCounting(ContinueCounting change) {
        String column = names.identifier(change.column());
        String table = names.relation(change.table());
        return "SELECT setval(s.name, m.value) FROM (SELECT max(" + column + ") AS value FROM " + table
                + ") m, (SELECT pg_get_serial_sequence(" + PostgresLiterals.quote(table) + ", "
                + PostgresLiterals.quote(change.column()) + ") AS name) s, pg_sequence q"
                + " WHERE q.seqrelid = s.name::regclass AND m.value BETWEEN q.seqstart AND q.seqmax";
    }
}
