package dev.whimbrel.dialect.postgres;

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
import dev.whimbrel.testing.SchemaBuilding;
import java.util.List;
import java.util.Map;

/** A small shop: the schema that the examples of changes start from. Expressions are written as the server writes them. */
final class ShopSchema {

    static final ObjectName USERS = name("users");
    static final ObjectName ORDERS = name("orders");
    static final ObjectName ORDER_STATUS = name("order_status");
    static final ObjectName INVOICE_NUMBER = name("invoice_number");
    static final ObjectName ACTIVE_USERS = name("active_users");
    static final ObjectName SALES = name("sales");

    static final Schema SCHEMA = SchemaBuilding.EMPTY_DATABASE
            .with(new NamespaceDef("archive", "what is old"))
            .with(new EnumDef(ORDER_STATUS, List.of("new", "paid", "it's shipped"), "how far it is"))
            .with(new SequenceDef(
                    INVOICE_NUMBER,
                    new SequenceOptions(SqlType.integer(), 1000L, 10L, null, null, null, false),
                    new SequenceDef.Owner(ORDERS, "invoice"),
                    "without gaps, we hope"))
            .with(users())
            .with(orders())
            .with(new ViewDef(
                    ACTIVE_USERS,
                    false,
                    " SELECT id,\n    email\n   FROM users\n  WHERE active;",
                    List.of(),
                    Map.of("security_barrier", "true"),
                    true,
                    List.of(),
                    "who can log in"))
            .with(new ViewDef(
                    SALES,
                    true,
                    " SELECT status,\n    sum(total) AS total\n   FROM orders\n  GROUP BY status;",
                    List.of(),
                    Map.of(),
                    true,
                    List.of(IndexDef.of("sales_status_idx", "status")),
                    null));

    private ShopSchema() {}

    static ObjectName name(String name) {
        return new ObjectName("public", name);
    }

    static DefaultValue expression(String sql) {
        return new DefaultValue.Expression(sql);
    }

    static ConstraintDef.PrimaryKey primaryKey(String name, String... columns) {
        return new ConstraintDef.PrimaryKey(name, List.of(columns), List.of(), Deferrability.NOT_DEFERRABLE, null);
    }

    static ConstraintDef.Unique unique(String name, String... columns) {
        return new ConstraintDef.Unique(name, List.of(columns), List.of(), false, Deferrability.NOT_DEFERRABLE, null);
    }

    static ConstraintDef.Check check(String name, String expression) {
        return new ConstraintDef.Check(name, expression, false, true, null);
    }

    static ConstraintDef.ForeignKey foreignKey(String name, String column, ObjectName table) {
        return new ConstraintDef.ForeignKey(
                name,
                List.of(column),
                table,
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null);
    }

    private static TableDef users() {
        return TableDef.of(
                        USERS,
                        List.of(
                                ColumnDef.of("id", SqlType.bigint())
                                        .withNullable(false)
                                        .withIdentity(Identity.ALWAYS),
                                ColumnDef.of("email", SqlType.varchar(255))
                                        .withNullable(false)
                                        .withComment("where we write to"),
                                ColumnDef.of("name", SqlType.varchar(100))
                                        .withNullable(false)
                                        .withDefault(expression("'nobody'::character varying")),
                                ColumnDef.of("active", SqlType.bool())
                                        .withNullable(false)
                                        .withDefault(expression("true")),
                                ColumnDef.of("points", SqlType.integer()).withDefault(expression("0")),
                                ColumnDef.of("shout", SqlType.text())
                                        .withGenerated(new GeneratedValue("upper((name)::text)", true)),
                                ColumnDef.of("created_at", SqlType.timestamptz())
                                        .withNullable(false)
                                        .withDefault(expression("now()"))))
                .withConstraints(List.of(
                        primaryKey("users_pkey", "id"),
                        unique("users_email_key", "email"),
                        check("users_points_check", "points >= 0").withComment("no debts")))
                .withIndexes(List.of(
                        new IndexDef(
                                "users_lower_email_idx",
                                true,
                                false,
                                "btree",
                                List.of(IndexElement.expression("lower((email)::text)")),
                                List.of(),
                                "active",
                                Map.of(),
                                null,
                                true,
                                "one mailbox, one user"),
                        IndexDef.of("users_points_created_at_idx", "points", "created_at")))
                .withComment("people, more or less");
    }

    private static TableDef orders() {
        return TableDef.of(
                        ORDERS,
                        List.of(
                                ColumnDef.of("id", SqlType.bigint())
                                        .withNullable(false)
                                        .withIdentity(Identity.BY_DEFAULT),
                                ColumnDef.of("user_id", SqlType.bigint()).withNullable(false),
                                ColumnDef.of("status", SqlType.named(ORDER_STATUS))
                                        .withNullable(false)
                                        .withDefault(expression("'new'::order_status")),
                                ColumnDef.of("state", SqlType.varchar(20))
                                        .withDefault(expression("'new'::character varying")),
                                ColumnDef.of("total", SqlType.numeric(10, 2)).withNullable(false),
                                ColumnDef.of("invoice", SqlType.integer())
                                        .withNullable(false)
                                        .withDefault(expression("nextval('invoice_number'::regclass)"))))
                .withConstraints(List.of(
                        primaryKey("orders_pkey", "id"),
                        unique("orders_user_id_invoice_key", "user_id", "invoice"),
                        foreignKey("orders_user_id_fkey", "user_id", USERS),
                        check("orders_total_check", "total >= (0)::numeric").withValidated(false)))
                .withIndexes(List.of(IndexDef.of("orders_status_idx", "status")));
    }
}
