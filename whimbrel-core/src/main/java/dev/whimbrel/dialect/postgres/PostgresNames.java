package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names as SQL, for a default namespace.
 *
 * @param defaultNamespace the namespace whose objects are written without it
 */
record PostgresNames(String defaultNamespace) {

    /** A name by itself. */
    String identifier(String name) {
        return PostgresIdentifiers.quote(name);
    }

    /** Names by themselves, with commas between. */
    String identifiers(List<String> names) {
        return names.stream().map(PostgresIdentifiers::quote).collect(Collectors.joining(", "));
    }

    /** Whether a name is written without its namespace. The server's own {@code pg_} relations would hide an equal name. */
    boolean isUnqualified(ObjectName name) {
        return name.schema().equals(defaultNamespace) && !name.name().startsWith("pg_");
    }

    /** The full name of a table, view, sequence or index. */
    String relation(ObjectName name) {
        return isUnqualified(name) ? identifier(name.name()) : qualified(name);
    }

    /** The full name of a type. One of the server's own types would hide an equal name. */
    String type(ObjectName name) {
        return isUnqualified(name) && !PostgresTypes.isServerName(name.name())
                ? identifier(name.name())
                : qualified(name);
    }

    /** A collation or operator class: the server's own are written without their namespace. */
    String serverOrOwn(ObjectName name) {
        return name.schema().equals("pg_catalog") ? identifier(name.name()) : qualified(name);
    }

    private String qualified(ObjectName name) {
        return identifier(name.schema()) + "." + identifier(name.name());
    }
}
