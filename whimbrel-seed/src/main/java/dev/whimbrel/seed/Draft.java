package dev.whimbrel.seed;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** A table whose cells are being decided on, by one kind of constraint after the other. */
final class Draft {

    private final Plan plan;
    private final Making making;
    private final List<ForeignKey> keys;
    private final List<Condition> conditions;
    private final Set<String> given = new LinkedHashSet<>();
    private final Map<String, LongPredicate> nulls = new HashMap<>();
    private final Map<ForeignKey, Parents> parents = new HashMap<>();

    Draft(Plan plan, Making making) {
        this.plan = plan;
        this.making = making;
        keys = Order.keys(making.table())
                .sorted(Comparator.comparingInt(
                                (ForeignKey key) -> -key.columns().size())
                        .thenComparing(ForeignKey::name))
                .toList();
        conditions = new ArrayList<>(Condition.of(making.table()));
    }

    Plan plan() {
        return plan;
    }

    Making making() {
        return making;
    }

    TableDef table() {
        return making.table();
    }

    /** The foreign keys, those of several columns first. */
    List<ForeignKey> keys() {
        return keys;
    }

    /** What all rows have to fulfil; more may be added. */
    List<Condition> conditions() {
        return conditions;
    }

    /** The columns whose values somebody gives. */
    Set<String> given() {
        return given;
    }

    /** When foreign keys are NULL, by the name of their first column, where something else than chance decides. */
    Map<String, LongPredicate> nulls() {
        return nulls;
    }

    ColumnDef column(String name) {
        return table().column(name).orElseThrow();
    }

    boolean isDecided(String column) {
        return making.cells().containsKey(column);
    }

    /** The first foreign key that a column belongs to. */
    Optional<ForeignKey> keyOf(String column) {
        return keys.stream().filter(key -> key.columns().contains(column)).findFirst();
    }

    /** Whether nothing but its own values decides on a column. */
    boolean isPlain(ColumnDef column) {
        return column.generated() == null
                && !isDecided(column.name())
                && keyOf(column.name()).isEmpty();
    }

    /** The columns of which {@link #isPlain} is true. */
    List<ColumnDef> plainColumns() {
        return table().columns().stream().filter(this::isPlain).toList();
    }

    /** Whether a column may be NULL, and nothing else needs its values. */
    boolean mayBeNull(String column) {
        return plan.forms().mayBeNull(column(column)) && !plan.isReferenced(making.name(), column);
    }

    /** The values of a column. */
    Form form(String column) {
        Form form = plan.forms().of(table(), column(column));
        if (form == null) {
            throw new WhimbrelException(
                    ErrorCode.SEED_IMPOSSIBLE,
                    "Nothing can be made up for " + making.name() + "." + column + ", of the type "
                            + plan.server().renderer().type(column(column).type())
                            + ".\nSay what it holds: column(...) of the seeder, or give it a default.");
        }
        return form;
    }

    @Nullable Form formOrNull(String column) {
        return plan.forms().of(table(), column(column));
    }

    /** A number for what is drawn for a column. */
    long key(String... purpose) {
        String[] words = new String[purpose.length + 1];
        words[0] = making.name().toString();
        System.arraycopy(purpose, 0, words, 1, purpose.length);
        return Draw.key(plan.wishes().random(), words);
    }

    /** The number of a new row among all rows of the table, so that rows added later are others. */
    long number(long row) {
        return making.existing() + row;
    }

    Parents parents(ForeignKey key) {
        return parents.computeIfAbsent(key, asked -> plan.parents(making, asked));
    }

    /** How many of a column's values are NULL. */
    double nullShare(String column) {
        if (!mayBeNull(column)) {
            return 0;
        }
        Double wished = plan.wishes().nulls().get(new Wishes.Place(making.name(), column));
        if (wished != null) {
            return wished;
        }
        String name = Words.snake(column);
        boolean rare = name.startsWith("deleted")
                || name.startsWith("archived")
                || name.startsWith("cancel")
                || name.startsWith("closed")
                || name.startsWith("banned")
                || name.startsWith("revoked");
        return rare ? 0.92 : 0.15;
    }

    WhimbrelException impossible(String message) {
        return new WhimbrelException(ErrorCode.SEED_IMPOSSIBLE, message);
    }

    /** The name of another table's column, or of this one's. */
    Wishes.Place place(ObjectName table, String column) {
        return new Wishes.Place(table, column);
    }
}
