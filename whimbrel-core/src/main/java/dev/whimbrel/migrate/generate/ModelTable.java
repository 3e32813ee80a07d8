package dev.whimbrel.migrate.generate;

import dev.whimbrel.Plural;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ReferentialAction;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table of a new model: its attributes between a primary key {@code id} and the columns {@code created_at} and
 * {@code updated_at}. The key counts up, unless the attributes have an {@code id} of their own, such as {@code id:uuid}.
 *
 * @param name the table's name
 * @param key the type of its key: {@code bigint}, {@code uuid} or another
 * @param attributes the columns between
 */
public record ModelTable(String name, SqlType key, List<ModelAttribute> attributes) {

    private static final String KEY = "id";

    public ModelTable {
        attributes = List.copyOf(attributes);
    }

    /**
     * The table of a model.
     *
     * @param model the model's name, such as {@code UserProfile}; its table is the plural in snake case
     * @param attributes as {@link ModelAttributes} reads them
     * @throws dev.whimbrel.WhimbrelException {@code USAGE} when the name can't be one
     */
    public static ModelTable of(String model, String attributes) {
        String table = Plural.of(SnakeCase.ofModel(model));
        List<ModelAttribute> all = ModelAttributes.parse(attributes);
        SqlType key = all.stream()
                .filter(attribute -> attribute.column().equals(KEY))
                .map(attribute ->
                        attribute.type() instanceof AttributeType.Value value ? value.type() : SqlType.bigint())
                .findFirst()
                .orElse(SqlType.bigint());
        List<ModelAttribute> others = all.stream()
                .filter(attribute -> !attribute.column().equals(KEY))
                .toList();
        return new ModelTable(table, key, others);
    }

    /** The name of the migration that creates it. */
    public MigrationName migrationName() {
        return MigrationName.of("create-" + name);
    }

    /** What creates it, in order: its enum types, then the table with its constraints and indexes. */
    public List<Change> changes(String namespace) {
        List<Change> changes = new ArrayList<>();
        ObjectName table = new ObjectName(namespace, name);
        for (ModelAttribute attribute : attributes) {
            if (attribute.type() instanceof AttributeType.Enumeration enumeration) {
                changes.add(
                        new CreateEnum(new EnumDef(table.renamed(enumName(attribute)), enumeration.labels(), null)));
            }
        }
        List<ColumnDef> columns = new ArrayList<>();
        columns.add(keyColumn());
        attributes.forEach(attribute -> columns.add(column(attribute, namespace)));
        columns.add(moment("created_at"));
        columns.add(moment("updated_at"));
        changes.add(new CreateTable(
                new TableDef(table, columns, constraints(namespace), indexes(), false, Map.of(), null)));
        return changes;
    }

    private ColumnDef keyColumn() {
        ColumnDef column = ColumnDef.of(KEY, key).withNullable(false);
        if (countsUp()) {
            return column.withIdentity(Identity.ALWAYS);
        }
        return isRandom() ? column.withDefault(new DefaultValue.Expression("gen_random_uuid()")) : column;
    }

    /** Whether the server counts the key up. */
    boolean countsUp() {
        return List.of(SqlType.smallint(), SqlType.integer(), SqlType.bigint()).contains(key);
    }

    /** Whether the server makes a random key. */
    boolean isRandom() {
        return key.equals(SqlType.uuid());
    }

    private ColumnDef column(ModelAttribute attribute, String namespace) {
        SqlType one = switch (attribute.type()) {
            case AttributeType.Value value -> value.type();
            case AttributeType.Enumeration labels ->
                new SqlType.Named(new ObjectName(namespace, enumName(attribute)), List.of());
            case AttributeType.Reference reference -> reference.key() == null ? key : reference.key();
        };
        return ColumnDef.of(attribute.column(), attribute.array() ? new SqlType.Array(one) : one)
                .withNullable(attribute.nullable());
    }

    private static ColumnDef moment(String column) {
        return ColumnDef.of(column, SqlType.timestamptz())
                .withNullable(false)
                .withDefault(new DefaultValue.Expression("now()"));
    }

    private List<ConstraintDef> constraints(String namespace) {
        List<ConstraintDef> constraints = new ArrayList<>();
        constraints.add(new ConstraintDef.PrimaryKey(
                name + "_pkey", List.of(KEY), List.of(), Deferrability.NOT_DEFERRABLE, null));
        for (ModelAttribute attribute : attributes) {
            String column = attribute.column();
            if (attribute.unique()) {
                constraints.add(new ConstraintDef.Unique(
                        name + "_" + column + "_key",
                        List.of(column),
                        List.of(),
                        false,
                        Deferrability.NOT_DEFERRABLE,
                        null));
            }
            if (attribute.type() instanceof AttributeType.Reference reference) {
                constraints.add(foreignKey(column, new ObjectName(namespace, reference.table())));
            }
        }
        return constraints;
    }

    private ConstraintDef foreignKey(String column, ObjectName target) {
        return new ConstraintDef.ForeignKey(
                name + "_" + column + "_fkey",
                List.of(column),
                target,
                List.of(KEY),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null);
    }

    private List<IndexDef> indexes() {
        return attributes.stream()
                .filter(ModelAttribute::indexed)
                .map(attribute -> IndexDef.of(name + "_" + attribute.column() + "_idx", attribute.column()))
                .toList();
    }

    private String enumName(ModelAttribute attribute) {
        return name + "_" + attribute.column();
    }
}
