package dev.whimbrel.table;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of a table as a definition. */
record ColumnDefinition(TableDraft draft, Column<?> column) {

    private static final Set<SqlType> WHOLE_NUMBERS = Set.of(SqlType.smallint(), SqlType.integer(), SqlType.bigint());

    /**
     * The column.
     *
     * @param serial the sequence that it counts up by; null for none
     */
    ColumnDef define(@Nullable SequenceDef serial) {
        facts(ColumnFact.Problem.class).forEach(problem -> draft.problem(column, problem.message()));
        checkCombination();
        return new ColumnDef(
                column.name(),
                column.type().sqlType(),
                column.allowsNull(),
                serial == null ? defaultValue().orElse(null) : nextOf(serial.name()),
                identity().orElse(null),
                generated().orElse(null),
                last(ColumnFact.Collated.class)
                        .map(fact -> ServerNames.collation(fact.name()))
                        .orElse(null),
                last(ColumnFact.Commented.class).map(ColumnFact.Commented::text).orElse(null));
    }

    /** The sequence of a serial column; empty for others. Its owner is set once the table is there. */
    Optional<SequenceDef> serial() {
        if (last(ColumnFact.Serial.class).isEmpty()) {
            return Optional.empty();
        }
        ObjectName table = draft.name();
        ObjectName name = table.renamed(draft.names().sequence(table, column.name()));
        SqlType type = column.type().sqlType();
        SequenceOptions options =
                new SequenceOptions(type.equals(SqlType.bigint()) ? null : type, null, null, null, null, null, false);
        return Optional.of(new SequenceDef(name, options, new SequenceDef.Owner(table, column.name()), null));
    }

    private DefaultValue nextOf(ObjectName sequence) {
        String name = draft.identifier(sequence.schema()) + "." + draft.identifier(sequence.name());
        return new DefaultValue.Expression("nextval(" + draft.literal(name) + "::regclass)");
    }

    private Optional<DefaultValue> defaultValue() {
        Optional<DefaultValue> value = last(ColumnFact.DefaultsToValue.class).map(ColumnFact.DefaultsToValue::value);
        return value.or(() -> last(ColumnFact.DefaultsToJava.class).map(this::literal))
                .or(() -> last(ColumnFact.DefaultsTo.class)
                        .map(fact -> new DefaultValue.Expression(draft.text(fact.expression()))));
    }

    private DefaultValue literal(ColumnFact.DefaultsToJava fact) {
        try {
            return new DefaultValue.Literal(fact.type().literal(fact.value()));
        } catch (WhimbrelException e) {
            draft.problem(column, "the default can't be written: " + e.getMessage());
            return new DefaultValue.Literal(null);
        }
    }

    private Optional<Identity> identity() {
        return last(ColumnFact.CountsUp.class)
                .map(fact -> new Identity(fact.always(), fact.options().options()));
    }

    private Optional<GeneratedValue> generated() {
        boolean stored = last(ColumnFact.Virtual.class).isEmpty();
        return last(ColumnFact.ComputedAs.class).map(fact -> new GeneratedValue(draft.text(fact.expression()), stored));
    }

    private void checkCombination() {
        boolean countsUp = last(ColumnFact.CountsUp.class).isPresent();
        if (countsUp && !WHOLE_NUMBERS.contains(column.type().sqlType())) {
            draft.problem(column, "only smallint(), integer() and bigint() count up by an identity");
        }
        if (countsUp && column.allowsNull()) {
            draft.problem(column, "an identity column is never NULL. Leave out nullable()");
        }
        if (last(ColumnFact.Virtual.class).isPresent()
                && last(ColumnFact.ComputedAs.class).isEmpty()) {
            draft.problem(column, "virtual() is for columns that are computed: generatedAs(...).virtual()");
        }
        List<String> sources = Stream.of(
                        defaultValue().isPresent() ? "a default" : null,
                        countsUp ? "an identity" : null,
                        last(ColumnFact.ComputedAs.class).isPresent() ? "an expression that it is computed from" : null,
                        last(ColumnFact.Serial.class).isPresent() ? "a sequence" : null)
                .filter(Objects::nonNull)
                .toList();
        if (sources.size() > 1) {
            draft.problem(column, "a column has either " + String.join(" or ", sources) + ", not both");
        }
    }

    private <F extends ColumnFact> Stream<F> facts(Class<F> kind) {
        return column.facts().of(kind);
    }

    private <F extends ColumnFact> Optional<F> last(Class<F> kind) {
        return column.facts().last(kind);
    }
}
