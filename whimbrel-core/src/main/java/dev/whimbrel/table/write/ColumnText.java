package dev.whimbrel.table.write;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column's type, and where its values come from. */
final class ColumnText {

    private final Sources sources;
    private final TableDef table;
    private final ColumnDef column;
    private final Imports imports;
    private final TypeText type;

    ColumnText(Sources sources, TableDef table, ColumnDef column, Imports imports) {
        this.sources = sources;
        this.table = table;
        this.column = column;
        this.imports = imports;
        this.type = TypeText.of(column.type(), sources.enums(), imports);
    }

    String javaType() {
        return type.javaType();
    }

    /** The declared kind, which is the one that the calls give. */
    String kind() {
        if (column.generated() != null) {
            return column.nullable() ? "GeneratedNullable" : "Generated";
        }
        Identity identity = column.identity();
        if (identity != null && identity.always()) {
            return "Generated";
        }
        if (column.nullable()) {
            return "Nullable";
        }
        return identity != null || column.defaultValue() != null ? "Defaulted" : "Required";
    }

    List<String> calls() {
        List<String> calls = new ArrayList<>();
        boolean serial = serialOf(sources, table, column).isPresent();
        calls.add(serial ? serialCall() : type.call());
        Identity identity = column.identity();
        GeneratedValue generated = column.generated();
        DefaultValue value = column.defaultValue();
        if (column.nullable()) {
            calls.add("nullable()");
        }
        if (identity != null) {
            String counting = counting(identity.options());
            calls.add((identity.always() ? "identity(" : "identityByDefault(")
                    + (counting.isEmpty() ? "" : "it -> it" + counting) + ")");
        } else if (generated != null) {
            calls.add("generatedAs(" + JavaText.literal(generated.expression(), 12) + ")");
            if (!generated.stored()) {
                calls.add("virtual()");
            }
        } else if (value != null && !serial) {
            calls.add(new DefaultText(sources.renderer(), imports).step(column.type(), value, this::constant));
        }
        return calls;
    }

    private Optional<String> constant(String label) {
        if (!(column.type() instanceof SqlType.Named named)) {
            return Optional.empty();
        }
        String enumeration = sources.enums().get(named.name());
        String constant = sources.labels().getOrDefault(named.name(), Map.of()).get(label);
        return enumeration == null || constant == null
                ? Optional.empty()
                : Optional.of(imports.type(enumeration) + "." + constant);
    }

    private String serialCall() {
        if (column.type().equals(SqlType.bigint())) {
            return "bigserial()";
        }
        return column.type().equals(SqlType.smallint()) ? "smallserial()" : "serial()";
    }

    /** The sequence of a column that counts up as {@code serial()} says it. */
    static Optional<SequenceDef> serialOf(Sources sources, TableDef table, ColumnDef column) {
        SqlType type = column.type();
        boolean whole =
                type.equals(SqlType.smallint()) || type.equals(SqlType.integer()) || type.equals(SqlType.bigint());
        if (!whole || !(column.defaultValue() instanceof DefaultValue.Expression value)) {
            return Optional.empty();
        }
        SequenceOptions usual =
                new SequenceOptions(type.equals(SqlType.bigint()) ? null : type, null, null, null, null, null, false);
        return sources.schema().sequences().values().stream()
                .filter(sequence -> new SequenceDef.Owner(table.name(), column.name()).equals(sequence.owner())
                        && sequence.options().equals(usual)
                        && sequence.comment() == null
                        && sources.names().isSerialOf(sequence.name(), table.name(), column.name())
                        && value.sql()
                                .equals("nextval("
                                        + sources.renderer()
                                                .literal(sources.objects().qualified(sequence.name())) + "::regclass)"))
                .findFirst();
    }

    /** How an identity or a sequence counts, as calls; empty when it is as usual. */
    static String counting(SequenceOptions options) {
        StringBuilder calls = new StringBuilder();
        call("start", options.start(), calls);
        call("increment", options.increment(), calls);
        call("minValue", options.minValue(), calls);
        call("maxValue", options.maxValue(), calls);
        call("cache", options.cache(), calls);
        return calls.append(options.cycle() ? ".cycle()" : "").toString();
    }

    private static void call(String method, @org.jspecify.annotations.Nullable Long value, StringBuilder calls) {
        if (value != null) {
            boolean isInt = value == value.intValue();
            calls.append('.')
                    .append(method)
                    .append('(')
                    .append(value)
                    .append(isInt ? "" : "L")
                    .append(')');
        }
    }
}
