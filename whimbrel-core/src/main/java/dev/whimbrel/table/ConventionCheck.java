package dev.whimbrel.table;

import dev.whimbrel.Plural;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds a table against the conventions. */
final class ConventionCheck {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern MONEY = Pattern.compile(
            "(^|_)(price|amount|cost|total|subtotal|balance|fee|salary|revenue|payment|money|budget|tax)(s|_|$)");
    private static final Set<SqlType> INEXACT =
            Set.of(new SqlType.Builtin("real"), new SqlType.Builtin("double precision"));

    private final Table<?> table;
    private final TableDraft draft;
    private final TableDef defined;
    private final List<ForeignKey> newlyIndexed;
    private final List<Warning> warnings = new ArrayList<>();

    ConventionCheck(TableDefinition definition, TableDef defined) {
        this.table = definition.table();
        this.draft = definition.draft();
        this.defined = defined;
        this.newlyIndexed = definition.newlyIndexed();
    }

    List<Warning> warnings() {
        checkName();
        checkPrimaryKey();
        checkForeignKeys();
        checkTimestamps();
        for (Column<?> column : table.columns()) {
            checkColumn(column, column.type().sqlType());
        }
        checkLimits();
        checkUniqueness();
        return warnings;
    }

    private void checkName() {
        String name = defined.name().name();
        String plural = Plural.of(name);
        if (!SNAKE_CASE.matcher(name).matches()) {
            warn(
                    Convention.TABLE_NAME,
                    "the table is called \"" + name + "\", which needs quotes wherever it is written."
                            + " Use lower case letters, digits and underscores");
        } else if (!name.equals(plural)) {
            warn(Convention.TABLE_NAME, "the table is called " + name + "; tables are plural here: " + plural);
        }
    }

    private void checkPrimaryKey() {
        if (defined.constraints().stream().noneMatch(ConstraintDef.PrimaryKey.class::isInstance)) {
            warn(
                    Convention.PRIMARY_KEY,
                    "the table has no primary key, so its rows can't be told apart, nor be replicated. Add one");
        }
    }

    private void checkForeignKeys() {
        for (ForeignKey key : newlyIndexed) {
            String columns = key.columns().stream().map(Column::name).collect(Collectors.joining(", "));
            warn(
                    key.columns().get(0),
                    Convention.FOREIGN_KEY_INDEX,
                    "an index on " + columns + " was added for the foreign key; without it each delete in the other"
                            + " table reads this one whole. Say index() to make it explicit, or withoutIndex()");
        }
    }

    private void checkTimestamps() {
        boolean junction = defined.columns().size()
                <= defined.constraints().stream()
                        .filter(ConstraintDef.ForeignKey.class::isInstance)
                        .count();
        if (!junction
                && (defined.column("created_at").isEmpty()
                        || defined.column("updated_at").isEmpty())) {
            warn(
                    Convention.TIMESTAMPS,
                    "the table has no created_at and updated_at. Extend Timestamped<" + "...> instead of Table<...>");
        }
    }

    private void checkColumn(Column<?> column, SqlType type) {
        if (INEXACT.contains(type) && MONEY.matcher(column.name()).find()) {
            warn(column, Convention.MONEY, "an amount of money is an inexact number. Use numeric(12, 2)");
        }
        if (type instanceof SqlType.Char) {
            warn(
                    column,
                    Convention.PADDED_TEXT,
                    "character(n) is padded with blanks, which count in some places and not in others. Use text() or"
                            + " varchar(n)");
        }
        if (type instanceof SqlType.Timestamp timestamp && !timestamp.withTimeZone()) {
            warn(
                    column,
                    Convention.TIME_ZONE,
                    "timestamp() is what a clock showed somewhere. For a point in time use timestamptz()");
        }
        if (type instanceof SqlType.Time time && time.withTimeZone()) {
            warn(
                    column,
                    Convention.TIME_ZONE,
                    "timetz() has an offset but no date, so it isn't known whether it is right. Use timestamptz() or"
                            + " time()");
        }
    }

    private void checkLimits() {
        String limited = table.columns().stream()
                .filter(column ->
                        column.type().sqlType() instanceof SqlType.Varchar varchar && varchar.length() != null)
                .filter(column -> !silenced(column, Convention.TEXT_LIMIT))
                .map(Column::name)
                .collect(Collectors.joining(", "));
        if (!limited.isEmpty()) {
            warn(
                    Convention.TEXT_LIMIT,
                    "the length of " + limited + " is limited by the type. It costs nothing to use text() instead,"
                            + " and a check where a limit is a rule");
        }
    }

    private void checkUniqueness() {
        Nullable<?> deletedAt = table.facts().softDelete;
        if (deletedAt == null) {
            return;
        }
        for (ConstraintDef constraint : defined.constraints()) {
            if (constraint instanceof ConstraintDef.Unique unique
                    && unique.deferrability() != Deferrability.NOT_DEFERRABLE
                    && !unique.columns().contains(deletedAt.name())) {
                String columns = String.join(", ", unique.columns());
                warn(
                        Convention.UNIQUE_WITH_SOFT_DELETE,
                        columns
                                + " is unique among deleted rows too, so a deleted one's can never be used again: a check"
                                + " at the end of the transaction is one of all rows. Make it one that isn't deferrable, or silence this");
            }
        }
    }

    private static boolean silenced(Column<?> column, Convention convention) {
        EnumSet<Convention> silenced = EnumSet.noneOf(Convention.class);
        column.facts().of(ColumnFact.Silenced.class).forEach(fact -> silenced.addAll(fact.conventions()));
        return silenced.contains(convention);
    }

    private void warn(Convention convention, String message) {
        add(convention, draft.where(), message);
    }

    private void warn(Column<?> column, Convention convention, String message) {
        if (!silenced(column, convention)) {
            add(convention, draft.where(column), message);
        }
    }

    private void add(Convention convention, String where, String message) {
        if (!table.facts().silenced.contains(convention)) {
            warnings.add(new Warning(convention, where, message));
        }
    }
}
