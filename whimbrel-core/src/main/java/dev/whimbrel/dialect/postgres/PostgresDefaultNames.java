package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.PostgresIdentifiers.MAX_BYTES;
import static dev.whimbrel.dialect.postgres.PostgresIdentifiers.bytes;
import static dev.whimbrel.dialect.postgres.PostgresIdentifiers.cut;

import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.IndexElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that PostgreSQL itself would choose for what is created without one: {@code users_pkey}, {@code users_email_key},
 * {@code posts_author_id_fkey}, {@code posts_author_id_idx}, {@code products_price_check}. The rules are those of
 * {@code makeObjectName}, {@code ChooseRelationName} and {@code ChooseConstraintName} in {@code src/backend/commands}: long
 * names are shortened to 63 bytes from their longer part, and a name that is taken gets a number.
 */
final class PostgresDefaultNames implements DefaultNames {

    @Override
    public String primaryKey(String table, Taken taken) {
        return choose(table, null, "pkey", taken::either);
    }

    @Override
    public String unique(String table, List<String> columns, Taken taken) {
        return choose(table, joined(distinct(columns)), "key", taken::either);
    }

    @Override
    public String foreignKey(String table, List<String> columns, Taken taken) {
        return choose(table, joined(columns), "fkey", taken.constraint());
    }

    /** It holds a column when the condition names just one. */
    @Override
    public String check(String table, String condition, @Nullable Set<String> columns, Taken taken) {
        Set<String> named = ExpressionColumns.of(condition, columns);
        String column = named.size() == 1 ? named.iterator().next() : null;
        return choose(table, column, "check", taken.constraint());
    }

    @Override
    public String index(String table, List<IndexElement> keys, List<String> include, Taken taken) {
        List<String> names = Stream.concat(keys.stream().map(PostgresDefaultNames::keyName), include.stream())
                .toList();
        return choose(table, joined(distinct(names)), "idx", taken.relation());
    }

    @Override
    public String sequence(String table, String column, Taken taken) {
        return choose(table, column, "seq", taken.relation());
    }

    /** The longer of them is shortened until the whole has 63 bytes. */
    @Override
    public String combined(String first, String second) {
        return make(first, second, null);
    }

    private static String keyName(IndexElement key) {
        String expression = key.expression();
        return expression == null ? String.valueOf(key.column()) : ExpressionName.of(expression);
    }

    private static String choose(String first, @Nullable String second, String label, Predicate<String> taken) {
        String name = make(first, second, label);
        for (int number = 1; taken.test(name); number++) {
            name = make(first, second, label + number);
        }
        return name;
    }

    private static String make(String first, @Nullable String second, @Nullable String label) {
        int firstBytes = bytes(first);
        int secondBytes = second == null ? 0 : bytes(second);
        int available = MAX_BYTES - (second == null ? 0 : 1) - (label == null ? 0 : bytes(label) + 1);
        while (firstBytes + secondBytes > available) {
            if (firstBytes > secondBytes) {
                firstBytes--;
            } else {
                secondBytes--;
            }
        }
        return cut(first, firstBytes)
                + (second == null ? "" : "_" + cut(second, secondBytes))
                + (label == null ? "" : "_" + label);
    }

    /** Column names joined as the server does it: it stops adding once there is more than a name can hold. */
    private static String joined(List<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            joined.append(joined.isEmpty() ? "" : "_").append(column);
            if (bytes(joined.toString()) > MAX_BYTES) {
                break;
            }
        }
        return joined.toString();
    }

    /** A name that occurs again gets a number. */
    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String next = name;
            for (int number = 1; distinct.contains(next); number++) {
                next = cut(name, MAX_BYTES - String.valueOf(number).length()) + number;
            }
            distinct.add(next);
        }
        return distinct;
    }
}
