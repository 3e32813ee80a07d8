package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.rule.BrokenRule;
import dev.whimbrel.table.rule.Rule;
import dev.whimbrel.table.rule.ValueCheck;
import java.util.ArrayList;
import java.util.List;

/** Everything that the values of a column have to fulfil: what was said of it, what its type holds, and what annotations say. */
public final class ColumnRules {

    private final Column<?> column;
    private final List<Rule<?>> rules;
    private final @org.jspecify.annotations.Nullable Rule<Object> ofType;
    private final @org.jspecify.annotations.Nullable ValueCheck annotated;

    ColumnRules(Column<?> column, @org.jspecify.annotations.Nullable ValueCheck annotated) {
        this.column = column;
        this.annotated = annotated;
        List<Rule<?>> said = new ArrayList<>(column.rules());
        said.addAll(column.type().codec().rules());
        rules = List.copyOf(said);
        ofType = TypeRule.of(column.type().sqlType());
    }

    boolean isEmpty() {
        return rules.isEmpty() && ofType == null && annotated == null;
    }

    /** Whether NULL may be wrong although the column allows it: only annotations see it. */
    boolean seesNull() {
        return annotated != null && column.allowsNull();
    }

    /** Everything that is wrong with a value of the column's type, or with null; nothing when it is right. */
    public List<BrokenRule> check(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return annotated != null && column.allowsNull() ? annotated.check(null) : List.of();
        }
        List<BrokenRule> broken = List.of();
        for (Rule<?> rule : rules) {
            if (!accepts(rule, value)) {
                broken = plus(broken, rule);
            }
        }
        if (ofType != null && !ofType.accepts(value) && !has(broken, ofType.key())) {
            broken = plus(broken, ofType);
        }
        if (annotated != null) {
            List<BrokenRule> more = annotated.check(value);
            if (!more.isEmpty()) {
                broken = new ArrayList<>(broken);
                broken.addAll(more);
            }
        }
        return broken;
    }

    @SuppressWarnings("unchecked")
    private boolean accepts(Rule<?> rule, Object value) {
        try {
            return ((Rule<Object>) rule).accepts(value);
        } catch (RuntimeException e) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The rule \"" + rule.message() + "\" of " + column + " fails with "
                            + e.getClass().getName() + " instead of telling whether a value is right.",
                    e);
        }
    }

    private static boolean has(List<BrokenRule> broken, String key) {
        return broken.stream().anyMatch(each -> each.key().equals(key));
    }

    private static List<BrokenRule> plus(List<BrokenRule> broken, Rule<?> rule) {
        List<BrokenRule> more = new ArrayList<>(broken);
        more.add(new BrokenRule(rule.key(), rule.message()));
        return more;
    }
}
