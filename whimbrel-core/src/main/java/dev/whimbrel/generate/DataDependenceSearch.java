package dev.whimbrel.generate;

import static java.util.stream.Collectors.joining;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.RebuildEnum;
import dev.whimbrel.schema.change.ValidateConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through changes and finds those that depend on data. */
final class DataDependenceSearch {

    private final Schema after;
    private final Renderer renderer;
    private final Set<ObjectName> created = new HashSet<>();
    private final Set<ObjectName> converted = new HashSet<>();
    private final List<DataDependence> found = new ArrayList<>();

    DataDependenceSearch(Schema after, Renderer renderer) {
        this.after = after;
        this.renderer = renderer;
    }

    List<DataDependence> of(List<Change> changes) {
        changes.forEach(this::noteConversion);
        for (Change change : changes) {
            switch (change) {
                case CreateTable create -> created.add(create.definition().name());
                case AddColumn add -> addColumn(add);
                case AlterColumn alter -> alterColumn(alter);
                case AddConstraint add -> addConstraint(add);
                case CreateIndex create -> createIndex(create);
                case ValidateConstraint validate -> validate(validate);
                case RebuildEnum rebuild -> rebuild(rebuild);
                default -> {}
            }
        }
        return found;
    }

    /** What holds for values in their old type may not hold for them in the new one. */
    private void noteConversion(Change change) {
        if (change instanceof AlterColumn alter && alter.patch().type() != null) {
            converted.add(alter.table());
        }
        if (change instanceof RebuildEnum rebuild) {
            rebuild.columns().forEach(use -> converted.add(use.table()));
        }
    }

    /** A condition on the values as they will be. */
    private void add(Change change, ObjectName table, String condition, String query) {
        add(table, new DataDependence(change, condition, query, count(query), !converted.contains(table)));
    }

    /** A condition on the values as they are. */
    private void addCertain(Change change, ObjectName table, String condition, String query) {
        add(table, new DataDependence(change, condition, query, count(query), true));
    }

    private static String count(String query) {
        return "SELECT count(*) FROM (" + query + ") AS found";
    }

    private void add(ObjectName table, DataDependence dependence) {
        if (!created.contains(table)) {
            found.add(dependence);
        }
    }

    private void addColumn(AddColumn change) {
        ColumnDef column = change.column();
        boolean filled = column.nullable()
                || column.defaultValue() != null
                || column.identity() != null
                || column.generated() != null;
        if (!filled) {
            String from = " FROM " + name(change.table());
            add(
                    change.table(),
                    new DataDependence(
                            change,
                            "It fails when " + change.table() + " has rows: column " + column.name()
                                    + " is NOT NULL and nothing says what they get.",
                            "SELECT *" + from + " LIMIT 1",
                            "SELECT count(*)" + from,
                            true));
        }
    }

    private void alterColumn(AlterColumn change) {
        String column = renderer.identifier(change.column());
        String where = change.table() + "." + change.column();
        if (Boolean.FALSE.equals(change.patch().nullable())) {
            addCertain(
                    change,
                    change.table(),
                    "It fails when a row has NULL in " + where + ".",
                    select(change.table(), column + " IS NULL"));
        }
        if (change.patch().type() != null) {
            SqlType to = change.patch().type().type();
            String misfit = Misfits.condition(
                    column, change.before() == null ? null : change.before().type(), to);
            if (misfit != null) {
                boolean refused = Misfits.areRefused(change);
                String query = select(change.table(), misfit);
                add(
                        change.table(),
                        new DataDependence(
                                change,
                                (refused ? "It fails when" : "It fails, or changes values, when") + " a value of "
                                        + where + " doesn't fit " + renderer.type(to) + ".",
                                query,
                                count(query),
                                refused));
            }
        }
    }

    private void addConstraint(AddConstraint change) {
        switch (change.constraint()) {
            case ConstraintDef.PrimaryKey key -> unique(change, change.table(), columns(key.columns()), null, false);
            case ConstraintDef.Unique key ->
                unique(change, change.table(), columns(key.columns()), null, !key.nullsNotDistinct());
            case ConstraintDef.Check check -> {
                if (check.validated()) {
                    check(change, change.table(), check);
                }
            }
            case ConstraintDef.ForeignKey key -> {
                if (key.validated()) {
                    foreignKey(change, change.table(), key);
                }
            }
            case ConstraintDef.Other other -> unknown(change, change.table(), other.name());
        }
    }

    private void validate(ValidateConstraint change) {
        TableDef table = after.tables().get(change.table());
        ConstraintDef constraint =
                table == null ? null : table.constraint(change.name()).orElse(null);
        if (constraint instanceof ConstraintDef.Check check) {
            check(change, change.table(), check);
        } else if (constraint instanceof ConstraintDef.ForeignKey key) {
            foreignKey(change, change.table(), key);
        } else {
            unknown(change, change.table(), change.name());
        }
    }

    private void check(Change change, ObjectName table, ConstraintDef.Check check) {
        add(
                change,
                table,
                "It fails when a row of " + table + " breaks check " + check.name() + ".",
                select(table, "NOT (" + check.expression() + ")"));
    }

    /** What a constraint says that is known by its text only, for example an exclusion, no query can be made of. */
    private void unknown(Change change, ObjectName table, String constraint) {
        add(
                table,
                new DataDependence(
                        change,
                        "It fails when rows of " + table + " break constraint " + constraint + ".",
                        null,
                        null,
                        false));
    }

    private void foreignKey(Change change, ObjectName table, ConstraintDef.ForeignKey key) {
        List<String> given = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String own = "t." + renderer.identifier(key.columns().get(i));
            given.add(own + " IS NOT NULL");
            if (i < key.referencedColumns().size()) {
                equal.add("r." + renderer.identifier(key.referencedColumns().get(i)) + " = " + own);
            }
        }
        add(
                change,
                table,
                "It fails when a row of " + table + " refers to nothing in " + key.referencedTable() + ".",
                "SELECT t.* FROM " + name(table) + " t WHERE " + String.join(" AND ", given)
                        + " AND NOT EXISTS (SELECT FROM " + name(key.referencedTable()) + " r WHERE "
                        + String.join(" AND ", equal) + ")");
    }

    private void createIndex(CreateIndex change) {
        IndexDef index = change.index();
        if (index.unique()) {
            List<String> keys = index.elements().stream().map(this::key).toList();
            unique(change, change.table(), keys, index.where(), !index.nullsNotDistinct());
        }
    }

    private String key(IndexElement element) {
        return element.column() != null ? renderer.identifier(element.column()) : "(" + element.expression() + ")";
    }

    private void unique(
            Change change, ObjectName table, List<String> keys, @Nullable String where, boolean withoutNulls) {
        List<String> conditions = new ArrayList<>();
        if (where != null) {
            conditions.add("(" + where + ")");
        }
        if (withoutNulls) {
            keys.forEach(key -> conditions.add(key + " IS NOT NULL"));
        }
        String list = String.join(", ", keys);
        add(
                change,
                table,
                "It fails when rows of " + table + " have the same " + list + ".",
                "SELECT " + list + ", count(*) FROM " + name(table)
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " GROUP BY "
                        + list + " HAVING count(*) > 1");
    }

    private void rebuild(RebuildEnum change) {
        List<String> lost = change.before().values().stream()
                .filter(value -> !change.after().values().contains(value))
                .filter(value -> !change.remap().containsKey(value))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        String values = lost.stream().map(renderer::literal).collect(joining(", ", "(", ")"));
        for (RebuildEnum.Use use : change.columns()) {
            if (!(use.before().type() instanceof SqlType.Array)) {
                addCertain(
                        change,
                        use.table(),
                        "It fails when a row has " + String.join(" or ", lost) + " in " + use.table() + "."
                                + use.before().name() + ".",
                        select(use.table(), renderer.identifier(use.before().name()) + "::text IN " + values));
            }
        }
    }

    private List<String> columns(List<String> names) {
        return names.stream().map(renderer::identifier).toList();
    }

    private String name(ObjectName table) {
        return renderer.name(table);
    }

    private String select(ObjectName table, String condition) {
        return "SELECT * FROM " + name(table) + " WHERE " + condition;
    }
}
