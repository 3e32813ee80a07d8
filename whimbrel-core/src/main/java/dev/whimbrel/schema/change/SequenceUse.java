package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns count with which sequence, and which sequences belong to which columns. */
final class SequenceUse {

    private static final Pattern NEXTVAL =
            Pattern.compile("nextval\\s*\\(\\s*'((?:[^']|'')*)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^.\"]+)");

    private SequenceUse() {}

    /** The sequences that fall with a table. */
    static List<SequenceDef> ownedBy(Schema schema, ObjectName table) {
        return owned(schema, owner -> owner.table().equals(table));
    }

    /** The sequences that fall with a column. */
    static List<SequenceDef> ownedBy(Schema schema, ObjectName table, String column) {
        return owned(schema, new SequenceDef.Owner(table, column)::equals);
    }

    private static List<SequenceDef> owned(Schema schema, Predicate<SequenceDef.Owner> belongs) {
        return schema.sequences().values().stream()
                .filter(sequence -> sequence.owner() != null && belongs.test(sequence.owner()))
                .toList();
    }

    /** A column, written {@code schema.table.column}, whose default takes values of a sequence. */
    static Optional<String> counting(Schema schema, ObjectName sequence) {
        for (TableDef table : schema.tables().values()) {
            for (ColumnDef column : table.columns()) {
                if (column.defaultValue() instanceof DefaultValue.Expression expression
                        && takesFrom(expression.sql(), sequence)) {
                    return Optional.of(table.name() + "." + column.name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takesFrom(String sql, ObjectName sequence) {
        Matcher call = NEXTVAL.matcher(sql);
        while (call.find()) {
            List<String> parts = PART.matcher(call.group(1).replace("''", "'"))
                    .results()
                    .map(part -> part.group(1) != null
                            ? part.group(1).replace("\"\"", "\"")
                            : part.group(2).strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (parts.equals(List.of(sequence.schema(), sequence.name())) || parts.equals(List.of(sequence.name()))) {
                return true;
            }
        }
        return false;
    }
}
