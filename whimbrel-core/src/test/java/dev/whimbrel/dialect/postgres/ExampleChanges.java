package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.ShopSchema.ACTIVE_USERS;
import static dev.whimbrel.dialect.postgres.ShopSchema.INVOICE_NUMBER;
import static dev.whimbrel.dialect.postgres.ShopSchema.ORDERS;
import static dev.whimbrel.dialect.postgres.ShopSchema.ORDER_STATUS;
import static dev.whimbrel.dialect.postgres.ShopSchema.SALES;
import static dev.whimbrel.dialect.postgres.ShopSchema.USERS;
import static dev.whimbrel.dialect.postgres.ShopSchema.check;
import static dev.whimbrel.dialect.postgres.ShopSchema.expression;
import static dev.whimbrel.dialect.postgres.ShopSchema.foreignKey;
import static dev.whimbrel.dialect.postgres.ShopSchema.name;
import static dev.whimbrel.dialect.postgres.ShopSchema.primaryKey;
import static dev.whimbrel.dialect.postgres.ShopSchema.unique;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
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
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AddEnumValue;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.AlterTableStorage;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateExtension;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropExtension;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropNamespace;
import dev.whimbrel.schema.change.DropSequence;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.DropView;
import dev.whimbrel.schema.change.IdentityChange;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameConstraint;
import dev.whimbrel.schema.change.RenameEnum;
import dev.whimbrel.schema.change.RenameEnumValue;
import dev.whimbrel.schema.change.RenameIndex;
import dev.whimbrel.schema.change.RenameNamespace;
import dev.whimbrel.schema.change.RenameSequence;
import dev.whimbrel.schema.change.RenameTable;
import dev.whimbrel.schema.change.RenameView;
import dev.whimbrel.schema.change.SetComment;
import dev.whimbrel.schema.change.SetTableLogged;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.TypeChange;
import dev.whimbrel.schema.change.ValidateConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every kind of change, in all its forms, each on the shop or on the shop after some other changes. */
final class ExampleChanges {

    /**
     * One example.
     *
     * @param title what it shows
     * @param prepared changes that are made to the shop first
     * @param change the change
     */
    record Example(String title, List<Change> prepared, Change change) {
        Schema before() {
            Schema schema = ShopSchema.SCHEMA;
            for (Change each : prepared) {
                schema = each.apply(schema);
            }
            return schema;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private final Map<String, List<Example>> byConcern = new LinkedHashMap<>();
    private String concern = "";

    private ExampleChanges() {
        namespaces();
        extensions();
        enums();
        sequences();
        tables();
        columns();
        alteredColumns();
        constraints();
        indexes();
        views();
        comments();
        hostileNames();
    }

    /** The examples, by the name of their golden file. */
    static Map<String, List<Example>> byConcern() {
        return new ExampleChanges().byConcern;
    }

    private void add(String title, Change change) {
        add(title, List.of(), change);
    }

    private void add(String title, List<Change> prepared, Change change) {
        byConcern.computeIfAbsent(concern, c -> new ArrayList<>()).add(new Example(title, prepared, change));
    }

    private void namespaces() {
        concern = "namespaces";
        add("a schema", new CreateNamespace(new NamespaceDef("billing", null)));
        add("a schema with a comment", new CreateNamespace(new NamespaceDef("Billing Office", "money's here")));
        add("drop an empty schema", new DropNamespace("archive", null));
        add("rename a schema with all that is in it", archived(), new RenameNamespace("archive", "attic"));
    }

    private static List<Change> archived() {
        ObjectName status = new ObjectName("archive", "status");
        ObjectName parent = new ObjectName("archive", "parent");
        ObjectName child = new ObjectName("archive", "child");
        return List.of(
                new CreateEnum(new EnumDef(status, List.of("a", "b"), null)),
                new CreateSequence(
                        new SequenceDef(new ObjectName("archive", "counter"), SequenceOptions.DEFAULTS, null, null)),
                new CreateTable(TableDef.of(parent, List.of(ColumnDef.of("id", SqlType.integer())))
                        .withConstraints(List.of(primaryKey("parent_pkey", "id")))),
                new CreateTable(TableDef.of(
                                child,
                                List.of(
                                        ColumnDef.of("id", SqlType.integer()),
                                        ColumnDef.of(
                                                "states", SqlType.named(status).array())))
                        .withConstraints(List.of(foreignKey("child_id_fkey", "id", parent)))
                        .withIndexes(List.of(IndexDef.of("child_states_idx", "states")))));
    }

    private void extensions() {
        concern = "extensions";
        ExtensionDef extension = new ExtensionDef("pg_trgm", "archive", null, null);
        add("an extension", new CreateExtension(new ExtensionDef("uuid-ossp", null, null, null)));
        add(
                "an extension in a schema, of a version",
                new CreateExtension(new ExtensionDef("pg_trgm", "archive", "1.6", "likeness")));
        add("drop an extension", List.of(new CreateExtension(extension)), new DropExtension("pg_trgm", null));
    }

    private void enums() {
        concern = "enums";
        ObjectName mood = name("mood");
        EnumDef moods = new EnumDef(mood, List.of("sad", "it's ok", "happy"), "how it feels");
        add("an enum", new CreateEnum(moods));
        add("an enum without values", new CreateEnum(new EnumDef(name("date"), List.of(), null)));
        add("drop an enum", List.of(new CreateEnum(moods)), new DropEnum(mood, null));
        add("a value at the end", new AddEnumValue(ORDER_STATUS, "cancelled", null, null));
        add("a value before another", new AddEnumValue(ORDER_STATUS, "seen", "paid", null));
        add("a value after another", new AddEnumValue(ORDER_STATUS, "it's packed", null, "paid"));
        add("rename a value", new RenameEnumValue(ORDER_STATUS, "it's shipped", "shipped"));
        add("rename an enum", new RenameEnum(ORDER_STATUS, "Status"));
    }

    private void sequences() {
        concern = "sequences";
        ObjectName ticket = name("ticket");
        SequenceOptions down = new SequenceOptions(SqlType.smallint(), 90L, -3L, -10L, 100L, 5L, true);
        SequenceDef plain = new SequenceDef(ticket, SequenceOptions.DEFAULTS, null, null);
        add("a sequence", new CreateSequence(plain));
        add(
                "a sequence with everything",
                new CreateSequence(
                        new SequenceDef(ticket, down, new SequenceDef.Owner(ORDERS, "total"), "counts down")));
        add(
                "alter everything",
                List.of(new CreateSequence(plain)),
                new AlterSequence(ticket, down, new SequenceDef.Owner(USERS, "points"), null));
        add("back to the defaults", new AlterSequence(INVOICE_NUMBER, SequenceOptions.DEFAULTS, null, null));
        add("drop a sequence", List.of(new CreateSequence(plain)), new DropSequence(ticket, null));
        add("rename a sequence", List.of(new CreateSequence(plain)), new RenameSequence(ticket, "coupon"));
    }

    private void tables() {
        concern = "tables";
        ObjectName items = name("order_items");
        add("a table without columns", new CreateTable(TableDef.of(name("nothing"), List.of())));
        add("a table with everything", new CreateTable(everything(items)));
        add(
                "a table in another schema",
                new CreateTable(TableDef.of(
                        new ObjectName("archive", "old_orders"),
                        List.of(ColumnDef.of("status", SqlType.named(ORDER_STATUS))))));
        add("drop a table", List.of(new DropView(SALES, true, null)), new DropTable(ORDERS, null, false));
        add(
                "drop a table with all that refers to it",
                List.of(new DropView(ACTIVE_USERS, false, null)),
                new DropTable(USERS, null, true));
        add("drop a table with the views on it", new DropTable(USERS, null, true));
        add("drop a table with the sequence of its column", new DropTable(ORDERS, null, true));
        add("rename a table", new RenameTable(USERS, "People"));
        add("without the write-ahead log", new SetTableLogged(ORDERS, false));
        add("with the write-ahead log", List.of(new SetTableLogged(ORDERS, false)), new SetTableLogged(ORDERS, true));
        add(
                "storage parameters",
                new AlterTableStorage(
                        USERS, Map.of("fillfactor", "70", "toast.autovacuum_enabled", "false"), Set.of(), null));
        add(
                "storage parameters back and forth",
                List.of(new AlterTableStorage(
                        USERS, Map.of("fillfactor", "70", "autovacuum_enabled", "off"), Set.of(), null)),
                new AlterTableStorage(USERS, Map.of("fillfactor", "80"), Set.of("autovacuum_enabled"), null));
    }

    private static TableDef everything(ObjectName table) {
        List<ColumnDef> columns = List.of(
                ColumnDef.of("id", SqlType.bigint())
                        .withIdentity(
                                new Identity(false, new SequenceOptions(null, 100L, 5L, 1L, 1_000_000L, 2L, true))),
                ColumnDef.of("order_id", SqlType.bigint()).withNullable(false),
                ColumnDef.of("title", SqlType.text())
                        .withCollation(new ObjectName("pg_catalog", "C"))
                        .withDefault(new DefaultValue.Literal("it's \"new\""))
                        .withComment("what is on the label"),
                ColumnDef.of("price", SqlType.numeric(8, 2)).withDefault(new DefaultValue.Literal(9.99)),
                ColumnDef.of("doubled", SqlType.numeric(9, 2))
                        .withGenerated(new GeneratedValue("price * (2)::numeric", true)),
                ColumnDef.of("tags", SqlType.text().array())
                        .withNullable(false)
                        .withDefault(new DefaultValue.Literal(List.of("a", "b c"))),
                ColumnDef.of("details", SqlType.jsonb()).withDefault(new DefaultValue.Literal(Map.of("a", 1))),
                ColumnDef.of("status", SqlType.named(ORDER_STATUS)).withDefault(new DefaultValue.Literal("new")),
                ColumnDef.of("likes", SqlType.bool()).withDefault(expression("1 > 2 OR false")),
                ColumnDef.of("parent", SqlType.bigint()));
        return TableDef.of(table, columns)
                .withConstraints(List.of(
                        primaryKey("order_items_pkey", "id"),
                        new ConstraintDef.Unique(
                                "order_items_title_key",
                                List.of("title", "order_id"),
                                List.of("price"),
                                true,
                                Deferrability.INITIALLY_DEFERRED,
                                "one of each"),
                        new ConstraintDef.Check("order_items_price_check", "price > (0)::numeric", true, true, null),
                        check("order_items_title_check", "title <> ''::text").withValidated(false),
                        new ConstraintDef.ForeignKey(
                                "order_items_order_id_fkey",
                                List.of("order_id"),
                                ORDERS,
                                List.of(),
                                ReferentialAction.RESTRICT,
                                ReferentialAction.CASCADE,
                                true,
                                List.of(),
                                Deferrability.INITIALLY_IMMEDIATE,
                                true,
                                null),
                        new ConstraintDef.ForeignKey(
                                "order_items_parent_fkey",
                                List.of("parent"),
                                table,
                                List.of("id"),
                                ReferentialAction.SET_NULL,
                                ReferentialAction.NO_ACTION,
                                false,
                                List.of("parent"),
                                Deferrability.NOT_DEFERRABLE,
                                true,
                                null)))
                .withIndexes(List.of(
                        IndexDef.of("order_items_order_id_idx", "order_id"),
                        new IndexDef(
                                "order_items_tags_idx",
                                false,
                                false,
                                "gin",
                                List.of(IndexElement.column("tags")),
                                List.of(),
                                null,
                                Map.of("fastupdate", "off"),
                                null,
                                true,
                                null)))
                .withUnlogged(true)
                .withStorageParameters(Map.of("fillfactor", "90"))
                .withComment("lines of an order");
    }

    private void columns() {
        concern = "columns";
        add("a column", new AddColumn(USERS, ColumnDef.of("phone", SqlType.varchar(30))));
        add(
                "a column with a comment",
                new AddColumn(
                        USERS,
                        ColumnDef.of("locale", SqlType.text())
                                .withNullable(false)
                                .withDefault(new DefaultValue.Literal("en"))
                                .withComment("as in BCP 47")));
        add(
                "a generated column",
                new AddColumn(
                        USERS,
                        ColumnDef.of("twice", SqlType.integer())
                                .withGenerated(new GeneratedValue("points * 2", true))));
        add(
                "a column with its default from the clock",
                new AddColumn(
                        USERS,
                        ColumnDef.of("seen_at", new SqlType.Timestamp(true, 3)).withDefault(expression("now()"))));
        add(
                "a column without an array's elements",
                new AddColumn(
                        USERS,
                        ColumnDef.of("tags", SqlType.varchar(10).array())
                                .withNullable(false)
                                .withDefault(new DefaultValue.Literal(List.of()))));
        add("drop a column", new DropColumn(USERS, "created_at", null));
        add(
                "drop a column of a check",
                List.of(new DropView(SALES, true, null)),
                new DropColumn(ORDERS, "total", null));
        add("drop a column with its sequence and a key", new DropColumn(ORDERS, "invoice", null));
        add("drop a column of a foreign key", new DropColumn(ORDERS, "user_id", null));
        add(
                "drop a column of an expression",
                List.of(new DropView(ACTIVE_USERS, false, null)),
                new DropColumn(USERS, "email", null));
        add("rename a column", new RenameColumn(USERS, "id", "user"));
        add("rename a column of keys and indexes", new RenameColumn(ORDERS, "user_id", "customer_id"));
        add("rename a column with a sequence", new RenameColumn(ORDERS, "invoice", "Invoice No."));
    }

    private void alter(String title, ObjectName table, String column, ColumnPatch patch, Change... prepared) {
        ColumnDef known = ShopSchema.SCHEMA.tables().get(table).column(column).orElse(null);
        add(title, List.of(prepared), new AlterColumn(table, column, patch, known));
    }

    private void alteredColumns() {
        concern = "altered-columns";
        ColumnPatch patch = ColumnPatch.NOTHING;
        Change noView = new DropView(SALES, true, null);
        SqlType status = SqlType.named(ORDER_STATUS);
        alter("nothing", USERS, "points", patch);
        alter("a longer text", USERS, "points", patch.withType(SqlType.bigint()));
        alter("a type that the server converts to by itself", USERS, "created_at", patch.withType(SqlType.date()));
        alter(
                "a number as text",
                USERS,
                "points",
                patch.withType(SqlType.text()),
                new DropConstraint(USERS, "users_points_check", null));
        alter("text as an enum: the known default follows", ORDERS, "state", patch.withType(status));
        alter("an enum as text", ORDERS, "status", patch.withType(SqlType.text()), noView);
        add(
                "a type and a default, nothing known",
                List.of(noView),
                new AlterColumn(
                        ORDERS,
                        "state",
                        patch.withType(TypeChange.using(status, "state::text::order_status"))
                                .withDefault(new DefaultValue.Literal("paid")),
                        null));
        add(
                "a type by a cast that leads back",
                new AlterColumn(
                        ORDERS,
                        "state",
                        patch.withType(TypeChange.using(status, "state::order_status"))
                                .withDefault(Setting.drop()),
                        null));
        add(
                "a type by an expression that leads nowhere back",
                List.of(noView),
                new AlterColumn(
                        ORDERS,
                        "total",
                        patch.withType(TypeChange.using(SqlType.bigint(), "(total * 100)::bigint")),
                        null));
        add(
                "a type by an expression with its way back",
                List.of(noView),
                new AlterColumn(
                        ORDERS,
                        "total",
                        patch.withType(new TypeChange(
                                SqlType.bigint(), null, "(total * 100)::bigint", "total::numeric / 100")),
                        null));
        alter(
                "another collation",
                USERS,
                "name",
                patch.withType(new TypeChange(SqlType.varchar(100), new ObjectName("pg_catalog", "C"), null, null)),
                new DropColumn(USERS, "shout", null));
        alter("not null", USERS, "points", patch.withNullable(false));
        alter("null", USERS, "created_at", patch.withNullable(true));
        alter("a default", USERS, "email", patch.withDefault(new DefaultValue.Literal("nobody@example.org")));
        alter("another default", USERS, "points", patch.withDefault(new DefaultValue.Literal(-1)));
        alter("no default", USERS, "name", patch.withDefault(Setting.drop()));
        alter("an expression as default", USERS, "points", patch.withDefault(expression("1 + 2")));
        alter(
                "all at once",
                ORDERS,
                "state",
                patch.withType(status).withNullable(false).withDefault(new DefaultValue.Literal("paid")));
        alter(
                "an identity",
                ORDERS,
                "total",
                patch.withType(SqlType.bigint()).withIdentity(new IdentityChange.Add(Identity.ALWAYS)),
                noView);
        alter(
                "an identity on what allows null and has a default",
                USERS,
                "points",
                patch.withNullable(false)
                        .withDefault(Setting.drop())
                        .withIdentity(new IdentityChange.Add(
                                new Identity(false, new SequenceOptions(null, null, 2L, null, null, null, false)))));
        alter(
                "another identity",
                USERS,
                "id",
                patch.withIdentity(new IdentityChange.Alter(
                        new Identity(false, new SequenceOptions(null, 7L, 3L, -2L, 70L, 4L, true)))));
        alter("no identity", USERS, "id", patch.withIdentity(new IdentityChange.Drop()));
        alter(
                "a default in place of an identity",
                USERS,
                "id",
                patch.withIdentity(new IdentityChange.Drop()).withDefault(new DefaultValue.Literal(0)));
        alter("another expression", USERS, "shout", patch.withGenerated(Setting.to("lower((name)::text)")));
        alter("no expression", USERS, "shout", patch.withGenerated(Setting.drop()));
    }

    private void constraint(String title, ConstraintDef constraint, @Nullable String index, Change... prepared) {
        add(title, List.of(prepared), new AddConstraint(USERS, constraint, index));
    }

    private void constraints() {
        concern = "constraints";
        constraint("unique", unique("users_name_key", "name", "points"), null);
        constraint(
                "unique, nulls too, with more columns, deferred",
                new ConstraintDef.Unique(
                        "users_points_key",
                        List.of("points"),
                        List.of("name"),
                        true,
                        Deferrability.INITIALLY_DEFERRED,
                        "for the ranking"),
                null);
        Change index = new CreateIndex(USERS, uniqueIndex("users_name_idx"), false);
        constraint("unique by an index", unique("users_name_key", "name"), "users_name_idx", index);
        constraint("unique by an index of the same name", unique("users_name_idx", "name"), "users_name_idx", index);
        Change noKey = new DropTable(ORDERS, null, true);
        constraint(
                "a primary key",
                primaryKey("users_pkey", "points", "email"),
                null,
                noKey,
                new DropConstraint(USERS, "users_pkey", null));
        constraint(
                "a primary key by an index",
                primaryKey("users_name_pkey", "name"),
                "users_name_idx",
                noKey,
                new DropConstraint(USERS, "users_pkey", null),
                index);
        constraint("a check", check("users_email_check", "(email)::text ~~ '%@%'::text"), null);
        constraint(
                "a check that isn't validated",
                new ConstraintDef.Check("users_name_check", "(name)::text <> ''::text", true, false, null),
                null);
        constraint(
                "a foreign key to the table itself",
                foreignKey("users_points_fkey", "points", USERS).withValidated(false),
                null);
        constraint(
                "an exclusion constraint",
                new ConstraintDef.Other("users_excl", "EXCLUDE USING btree (name WITH =) WHERE (active)", null),
                null);
        add("validate a check", new ValidateConstraint(ORDERS, "orders_total_check"));
        add("validate what is valid", new ValidateConstraint(USERS, "users_points_check"));
        add("drop a foreign key", new DropConstraint(ORDERS, "orders_user_id_fkey", null));
        add("drop a check with a comment", new DropConstraint(USERS, "users_points_check", null));
        add("drop a unique constraint", new DropConstraint(USERS, "users_email_key", null));
        add("drop a primary key", new DropConstraint(ORDERS, "orders_pkey", null));
        add("rename a constraint", new RenameConstraint(USERS, "users_points_check", "no debts"));
        add("rename a key with its index", new RenameConstraint(USERS, "users_pkey", "people_pkey"));
    }

    private static IndexDef uniqueIndex(String name) {
        return new IndexDef(
                name,
                true,
                false,
                "btree",
                List.of(IndexElement.column("name")),
                List.of(),
                null,
                Map.of(),
                null,
                true,
                null);
    }

    private void indexes() {
        concern = "indexes";
        add("an index", new CreateIndex(ORDERS, IndexDef.of("orders_total_idx", "total", "user_id"), false));
        add(
                "an index that is built while the table is in use",
                new CreateIndex(ORDERS, IndexDef.of("orders_total_idx", "total").withComment("fast"), true));
        add(
                "an index with everything",
                new CreateIndex(
                        USERS,
                        new IndexDef(
                                "users everything",
                                true,
                                true,
                                "btree",
                                List.of(
                                        new IndexElement(
                                                "name",
                                                null,
                                                new ObjectName("pg_catalog", "C"),
                                                new ObjectName("pg_catalog", "varchar_pattern_ops"),
                                                Map.of(),
                                                true,
                                                false),
                                        new IndexElement(null, "points + 1", null, null, Map.of(), false, true),
                                        IndexElement.column("email")),
                                List.of("active"),
                                "points > 3",
                                Map.of("fillfactor", "70", "deduplicate_items", "off"),
                                "pg_default",
                                true,
                                "slow to write"),
                        false));
        add(
                "an index of another method with options of its operator class",
                List.of(new CreateExtension(new ExtensionDef("pg_trgm", "archive", null, null))),
                new CreateIndex(
                        USERS,
                        new IndexDef(
                                "users_name_trgm_idx",
                                false,
                                false,
                                "gist",
                                List.of(new IndexElement(
                                        null,
                                        "(name)::text",
                                        null,
                                        new ObjectName("archive", "gist_trgm_ops"),
                                        Map.of("siglen", "32"),
                                        false,
                                        null)),
                                List.of(),
                                null,
                                Map.of(),
                                null,
                                true,
                                null),
                        false));
        add("an index of a materialized view", new CreateIndex(SALES, IndexDef.of("sales_total_idx", "total"), false));
        add("drop an index", new DropIndex(name("users_lower_email_idx"), null, null, false));
        add("drop an index while the table is in use", new DropIndex(name("orders_status_idx"), null, null, true));
        add("drop an index of a materialized view", new DropIndex(name("sales_status_idx"), null, null, false));
        add("rename an index", new RenameIndex(name("orders_status_idx"), "by status"));
    }

    private void views() {
        concern = "views";
        ViewDef view = new ViewDef(
                name("big_orders"),
                false,
                "SELECT id, total FROM orders WHERE total > 1000",
                List.of("id", "Total Sum"),
                Map.of("check_option", "local", "security_invoker", "true"),
                true,
                List.of(),
                "worth a call");
        add("a view", new CreateView(view, false));
        add("replace a view that isn't there", new CreateView(view, true));
        add(
                "replace a view",
                new CreateView(
                        new ViewDef(
                                ACTIVE_USERS,
                                false,
                                "SELECT id, email, name FROM users WHERE active",
                                List.of(),
                                Map.of(),
                                true,
                                List.of(),
                                null),
                        true));
        add(
                "a materialized view without rows",
                new CreateView(
                        new ViewDef(
                                name("totals"),
                                true,
                                "SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id",
                                List.of(),
                                Map.of("fillfactor", "80"),
                                false,
                                List.of(IndexDef.of("totals_user_id_idx", "user_id")
                                        .withComment("by user")),
                                "nightly"),
                        false));
        add("drop a view", new DropView(ACTIVE_USERS, false, null));
        add("drop a materialized view with its index", new DropView(SALES, true, null));
        add("rename a view", new RenameView(ACTIVE_USERS, false, "actives"));
        add("rename a materialized view", new RenameView(SALES, true, "turnover"));
    }

    private void comments() {
        concern = "comments";
        add("on a schema", new SetComment(new CommentTarget.OfNamespace("archive"), "it's old\nand \\dusty", null));
        add("no more on a schema", new SetComment(new CommentTarget.OfNamespace("archive"), null, null));
        add(
                "on an extension",
                List.of(new CreateExtension(new ExtensionDef("pg_trgm", "archive", null, "trigrams"))),
                new SetComment(new CommentTarget.OfExtension("pg_trgm"), "likeness", null));
        add("on an enum", new SetComment(new CommentTarget.OfEnum(ORDER_STATUS), "state", null));
        add("on a sequence", new SetComment(new CommentTarget.OfSequence(INVOICE_NUMBER), "numbers", null));
        add("on a table", new SetComment(new CommentTarget.OfTable(ORDERS), "'", null));
        add("on a column", new SetComment(new CommentTarget.OfColumn(USERS, "email"), "address", null));
        add(
                "on a constraint",
                new SetComment(new CommentTarget.OfConstraint(USERS, "users_email_key"), "one each", null));
        add("on an index", new SetComment(new CommentTarget.OfIndex(name("users_lower_email_idx")), null, null));
        add(
                "on an index of a materialized view",
                new SetComment(new CommentTarget.OfIndex(name("sales_status_idx")), "by status", null));
        add("on a view", new SetComment(new CommentTarget.OfView(ACTIVE_USERS, false), "who", null));
        add("on a materialized view", new SetComment(new CommentTarget.OfView(SALES, true), "what", null));
    }

    private void hostileNames() {
        concern = "hostile-names";
        String hostile = "x\"; DROP TABLE users; --";
        ObjectName table = new ObjectName("pg select", hostile);
        Change namespace = new CreateNamespace(new NamespaceDef("pg select", null));
        TableDef definition = TableDef.of(
                        table,
                        List.of(
                                ColumnDef.of("select", SqlType.text())
                                        .withDefault(new DefaultValue.Literal("'; DROP TABLE users; --")),
                                ColumnDef.of("😀 $1 ?", SqlType.integer())))
                .withConstraints(List.of(primaryKey("Key'", "select", "😀 $1 ?")))
                .withIndexes(List.of(IndexDef.of("1st", "😀 $1 ?")))
                .withComment("\\'; DROP TABLE users; --");
        add("everywhere", List.of(namespace), new CreateTable(definition));
        add("in a rename", List.of(namespace, new CreateTable(definition)), new RenameColumn(table, "select", "\"\""));
        add(
                "in a comment",
                List.of(namespace, new CreateTable(definition)),
                new SetComment(new CommentTarget.OfConstraint(table, "Key'"), "'); --", null));
        add(
                "of the server's own tables",
                new CreateTable(TableDef.of(name("pg_class"), List.of(ColumnDef.of("oid", SqlType.integer())))));
    }
}
