package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.RenameEnumValue;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Enum types and their values. */
record EnumSql(PostgresNames names) {

    String create(EnumDef type) {
        return "CREATE TYPE " + names.type(type.name())
                + type.values().stream().map(EnumSql::label).collect(Collectors.joining(", ", " AS ENUM (", ")"));
    }

    /** A new value can be used only once it is committed (error 55P04 before). */
    Sql addValue(AddEnumValue change) {
        StringBuilder sql = new StringBuilder("ALTER TYPE ").append(names.type(change.enumName()));
        sql.append(" ADD VALUE ").append(label(change.value()));
        if (change.before() != null) {
            sql.append(" BEFORE ").append(label(change.before()));
        } else if (change.after() != null) {
            sql.append(" AFTER ").append(label(change.after()));
        }
        return new Sql(sql.toString(), new StatementTraits(Transactionality.COMMIT_AFTER, null));
    }

    String renameValue(RenameEnumValue change) {
        return "ALTER TYPE " + names.type(change.enumName()) + " RENAME VALUE " + label(change.from()) + " TO "
                + label(change.to());
    }

    private static String label(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > PostgresIdentifiers.MAX_BYTES) {
            throw new WhimbrelException(
                    ErrorCode.NAME_TOO_LONG,
                    "The enum value '" + value + "' has " + bytes + " bytes; PostgreSQL takes "
                            + PostgresIdentifiers.MAX_BYTES + ". Choose a shorter one.");
        }
        return PostgresLiterals.quote(value);
    }
}
