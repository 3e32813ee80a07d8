package dev.whimbrel.dialect.postgres;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code WITH} options of tables, indexes, operator classes and views. */
final class StorageSql {

    private static final Pattern BARE = Pattern.compile("-?\\d+(?:\\.\\d+)?|true|false|on|off|local|cascaded|auto");

    private StorageSql() {}

    /** {@code (fillfactor = 70, autovacuum_enabled = false)}. */
    static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> name(parameter.getKey()) + " = " + value(parameter.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code (fillfactor, toast.autovacuum_enabled)}. */
    static String names(Collection<String> parameters) {
        return new TreeSet<>(parameters).stream().map(StorageSql::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(String parameter) {
        int dot = parameter.indexOf('.');
        return dot < 0
                ? PostgresIdentifiers.quote(parameter)
                : PostgresIdentifiers.quote(parameter.substring(0, dot)) + "."
                        + PostgresIdentifiers.quote(parameter.substring(dot + 1));
    }

    private static String value(String value) {
        return BARE.matcher(value).matches() ? value : PostgresLiterals.quote(value);
    }
}
