package dev.whimbrel.testing;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Small schemas by chance, which a PostgreSQL 18 accepts. Expressions are in the server's own canonical form, so that an
 * inspected schema can be compared with the one it was built from.
 */
public final class RandomSchema {

    private static final List<String> NAMES =
            List.of("users", "orders", "Order Items", "tag", "select", "é_ü", "x\"y", "a", "b", "audit_log", "1st");
    private static final List<String> COLUMNS =
            List.of("id", "name", "Total", "user", "created_at", "note", "größe", "a'b", "n", "m", "state", "ref_id");

    private final Random random;
    private int counter;

    /** Schemas that depend on nothing but a seed. */
    public RandomSchema(long seed) {
        // Neighbouring seeds begin alike, so they are spread first.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** The next schema. */
    public Schema next() {
        Schema schema = SchemaBuilding.EMPTY_DATABASE;
        if (chance(2)) {
            schema = schema.with(new NamespaceDef("app", comment()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            schema = schema.with(new EnumDef(
                    name(schema), List.of("new", "it's", "DONE").subList(0, 1 + random.nextInt(3)), comment()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            schema = schema.with(table(schema));
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            schema = schema.with(new SequenceDef(name(schema), sequenceOptions(), owner(schema), comment()));
        }
        List<TableDef> tables = List.copyOf(schema.tables().values());
        if (!tables.isEmpty() && chance(3)) {
            schema = schema.with(view(schema, pick(tables)));
        }
        return schema;
    }

    /** The next schema that has three tables: when the rows of one don't fit into what it becomes, others may. */
    public Schema nextWithTables() {
        Schema schema = next();
        while (schema.tables().size() < 3) {
            schema = next();
        }
        return schema;
    }

    /** A name that nothing of a schema has. */
    public ObjectName name(Schema schema) {
        String namespace = schema.namespaces().containsKey("app") && chance(3) ? "app" : "public";
        return new ObjectName(namespace, pick(NAMES) + "_" + counter++);
    }

    /** A table that refers to none or some of a schema. */
    public TableDef table(Schema schema) {
        ObjectName name = name(schema);
        List<ColumnDef> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            if (columns.isEmpty() || chance(3)) {
                columns.add(column(schema, column));
            }
        }
        TableDef table = TableDef.of(name, columns).withComment(comment());
        if (chance(4)) {
            table = table.withUnlogged(true);
        }
        if (chance(4)) {
            table = table.withStorageParameters(Map.of("fillfactor", String.valueOf(50 + random.nextInt(50))));
        }
        if (chance(2)) {
            table = withPrimaryKey(table);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            table = withConstraint(schema, table);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            List<IndexDef> indexes = new ArrayList<>(table.indexes());
            indexes.add(index(table));
            table = table.withIndexes(indexes);
        }
        return table;
    }

    /** A column of a name. */
    public ColumnDef column(Schema schema, String name) {
        ColumnDef column = ColumnDef.of(name, type(schema)).withComment(comment());
        if (chance(3)) {
            column = column.withNullable(false);
        }
        DefaultValue value = chance(3) ? defaultValue(column.type()) : null;
        if (value != null) {
            return column.withDefault(value);
        }
        if (column.type().equals(SqlType.bigint()) && chance(2)) {
            return column.withNullable(false).withIdentity(chance(2) ? Identity.ALWAYS : Identity.BY_DEFAULT);
        }
        if (column.type().equals(SqlType.integer()) && chance(3)) {
            return column.withGenerated(new GeneratedValue("1 + 1", true));
        }
        boolean collated = column.type().equals(SqlType.text()) && chance(4);
        return collated ? column.withCollation(new ObjectName("pg_catalog", "C")) : column;
    }

    /** A type: the server's own or an enum of a schema. */
    public SqlType type(Schema schema) {
        List<SqlType> types = new ArrayList<>(List.of(
                SqlType.bigint(),
                SqlType.integer(),
                SqlType.text(),
                SqlType.text(),
                SqlType.varchar(10 + random.nextInt(300)),
                SqlType.numeric(10, 2),
                SqlType.bool(),
                SqlType.timestamptz(),
                SqlType.date(),
                SqlType.uuid(),
                SqlType.jsonb(),
                new SqlType.Interval("day to second", 3),
                SqlType.integer().array(),
                SqlType.text().array()));
        schema.enums().keySet().forEach(name -> types.add(SqlType.named(name)));
        return pick(types);
    }

    /** A default in the server's own words; null when there is none for the type. */
    public @Nullable DefaultValue defaultValue(SqlType type) {
        String sql = switch (type) {
            case SqlType.Varchar varchar -> "'it''s'::character varying";
            case SqlType.Numeric numeric -> "0.5";
            case SqlType.Timestamp timestamp -> "now()";
            case SqlType.Array array ->
                array.element().equals(SqlType.text()) ? "'{a,\"b c\"}'::text[]" : "'{}'::integer[]";
            case SqlType.Builtin builtin ->
                switch (builtin.name()) {
                    case "bigint", "integer" -> random.nextBoolean() ? "7" : "'-1'::integer";
                    case "text" -> "'a\\b'::text";
                    case "boolean" -> "true";
                    case "date" -> "CURRENT_DATE";
                    case "uuid" -> "gen_random_uuid()";
                    case "jsonb" -> "'{\"a\": 1}'::jsonb";
                    default -> "";
                };
            default -> "";
        };
        return sql.isEmpty() ? null : new DefaultValue.Expression(sql);
    }

    private TableDef withPrimaryKey(TableDef table) {
        ColumnDef key = pick(table.columns());
        if (key.generated() != null || key.type().equals(SqlType.jsonb())) {
            return table;
        }
        List<ColumnDef> columns = table.columns().stream()
                .map(column -> column.name().equals(key.name()) ? column.withNullable(false) : column)
                .toList();
        ConstraintDef constraint = new ConstraintDef.PrimaryKey(
                "pk_" + counter++, List.of(key.name()), List.of(), Deferrability.NOT_DEFERRABLE, comment());
        return table.withColumns(columns).withConstraints(List.of(constraint));
    }

    private TableDef withConstraint(Schema schema, TableDef table) {
        List<ConstraintDef> constraints = new ArrayList<>(table.constraints());
        constraints.add(constraint(schema, table));
        return table.withConstraints(constraints);
    }

    /** A constraint that a table doesn't have. */
    public ConstraintDef constraint(Schema schema, TableDef table) {
        ColumnDef column = pick(table.columns());
        String name = pick(List.of("c_", "Check ", "größe_")) + counter++;
        List<TableDef> targets = schema.tables().values().stream()
                .filter(target -> target.unlogged() == table.unlogged() && keyOf(target, column.type()) != null)
                .toList();
        if (!targets.isEmpty() && column.generated() == null && chance(2)) {
            TableDef target = pick(targets);
            String key = keyOf(target, column.type());
            return new ConstraintDef.ForeignKey(
                    name,
                    List.of(column.name()),
                    target.name(),
                    List.of(key == null ? "" : key),
                    pick(List.of(ReferentialAction.values())),
                    pick(List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.RESTRICT)),
                    chance(3),
                    List.of(),
                    pick(List.of(Deferrability.values())),
                    random.nextBoolean(),
                    comment());
        }
        if (chance(2)) {
            return new ConstraintDef.Unique(
                    name,
                    List.of(column.name()),
                    List.of(),
                    chance(2),
                    pick(List.of(Deferrability.values())),
                    comment());
        }
        String expression = quoted(column.name()) + " IS NOT NULL";
        return new ConstraintDef.Check(name, expression, chance(3), random.nextBoolean(), comment());
    }

    /** An index that a table doesn't have. */
    public IndexDef index(TableDef table) {
        List<IndexElement> elements = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            ColumnDef column = pick(table.columns());
            elements.add(
                    column.type().equals(SqlType.text()) && chance(2)
                            ? IndexElement.expression("lower(" + quoted(column.name()) + ")")
                            : new IndexElement(column.name(), null, null, null, Map.of(), chance(2), null));
        }
        String where = chance(3) ? quoted(pick(table.columns()).name()) + " IS NULL" : null;
        boolean unique = chance(3);
        return new IndexDef(
                "i_" + counter++,
                unique,
                unique && chance(2),
                "btree",
                elements,
                chance(3) ? List.of(pick(table.columns()).name()) : List.of(),
                where,
                chance(4) ? Map.of("fillfactor", "80") : Map.of(),
                null,
                true,
                comment());
    }

    private ViewDef view(Schema schema, TableDef table) {
        boolean materialized = random.nextBoolean();
        String column = quoted(table.columns().get(0).name());
        return new ViewDef(
                name(schema),
                materialized,
                "SELECT " + column + "\n   FROM " + table.name().schema() + "."
                        + quoted(table.name().name()),
                List.of(),
                Map.of(),
                true,
                List.of(),
                comment());
    }

    private SequenceDef.@Nullable Owner owner(Schema schema) {
        List<TableDef> tables = schema.tables().values().stream()
                .filter(table -> !table.unlogged() && table.name().schema().equals("public"))
                .toList();
        if (tables.isEmpty() || schema.namespaces().containsKey("app") || chance(2)) {
            return null;
        }
        TableDef table = pick(tables);
        ColumnDef column = pick(table.columns());
        return column.identity() == null ? new SequenceDef.Owner(table.name(), column.name()) : null;
    }

    private SequenceOptions sequenceOptions() {
        return chance(2)
                ? SequenceOptions.DEFAULTS
                : new SequenceOptions(SqlType.integer(), 5L, 2L, -3L, 900L, 2L, chance(2));
    }

    private static @Nullable String keyOf(TableDef table, SqlType type) {
        return table.constraints().stream()
                .filter(constraint -> constraint instanceof ConstraintDef.PrimaryKey)
                .map(constraint ->
                        ((ConstraintDef.PrimaryKey) constraint).columns().get(0))
                .filter(column ->
                        table.column(column).filter(c -> c.type().equals(type)).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** A comment, or none. */
    public @Nullable String comment() {
        return chance(4) ? pick(List.of("plain", "it's \\ \"quoted\"\nin two lines", "größer als 😀")) : null;
    }

    /** One of some. */
    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** True once in so many times. */
    public boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    private static String quoted(String name) {
        boolean plain = name.matches("[a-z_][a-z_0-9]*") && !name.equals("user") && !name.equals("select");
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
