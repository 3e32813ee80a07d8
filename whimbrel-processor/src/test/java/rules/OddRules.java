package rules;

import static dev.whimbrel.table.rule.Rules.must;
import static rules.Talks.TALKS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import java.util.Objects;

/** Rules that are made wrong. */
@DbTable("odd_rules")
public final class OddRules extends Table<OddRule> {

    public static final OddRules ODD_RULES = new OddRules();

    public final Nullable<String> failing = text().nullable().validate(must("be read", text -> {
        throw new IllegalStateException("It was " + text);
    }));
    public final Nullable<Integer> low = integer().nullable();
    public final Nullable<Integer> high = integer().nullable();
    public final Nullable<Integer> other = integer().nullable();

    {
        validate("must be in order", row -> Objects.requireNonNull(row.get(low)) < 1, low);
        validate("must know its columns", row -> row.get(other) == null, high);
        silence(Convention.values());
    }

    private OddRules() {}

    /** A table whose rule names a column of another one. */
    @DbTable("strange_rules")
    public static final class Strange extends Table<StrangeRow> {

        public static final Strange STRANGE = new Strange();

        public final Nullable<Integer> low = integer().nullable();

        {
            validate("must be its own", row -> true, TALKS.seats);
            silence(Convention.values());
        }

        private Strange() {}
    }
}
