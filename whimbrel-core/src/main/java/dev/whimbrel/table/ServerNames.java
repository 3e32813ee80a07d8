package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of things that mostly are the server's own, and otherwise are written with their namespace. */
final class ServerNames {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"\\.\"([^\"]+)\"");

    private ServerNames() {}

    /** A collation. Its name may hold a dot, so a namespace has to stand in quotes: {@code "public"."german"}. */
    static ObjectName collation(String given) {
        Matcher qualified = QUOTED.matcher(given);
        return qualified.matches()
                ? new ObjectName(qualified.group(1), qualified.group(2))
                : new ObjectName("pg_catalog", given);
    }

    /** An operator class: {@code text_pattern_ops}, {@code public.gin_trgm_ops}. */
    static ObjectName operatorClass(String given) {
        int dot = given.indexOf('.');
        return dot < 0
                ? new ObjectName("pg_catalog", given)
                : new ObjectName(given.substring(0, dot), given.substring(dot + 1));
    }
}
