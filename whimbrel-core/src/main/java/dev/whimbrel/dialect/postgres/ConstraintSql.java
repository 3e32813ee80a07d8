package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Deferrability;
import dev.whimbrel.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;

/** Constraints, always with their names. */
record ConstraintSql(PostgresNames names) {

    /** {@code CONSTRAINT name ...}. */
    String definition(ConstraintDef constraint) {
        return "CONSTRAINT " + names.identifier(constraint.name()) + " " + body(constraint);
    }

    /** {@code CONSTRAINT name ...} for a key that takes over an index. */
    String usingIndex(ConstraintDef constraint, String index) {
        String kind = constraint instanceof ConstraintDef.PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
        return "CONSTRAINT " + names.identifier(constraint.name()) + " " + kind + " USING INDEX "
                + names.identifier(index) + deferrability(deferrabilityOf(constraint));
    }

    /** Whether existing rows aren't checked. {@code CREATE TABLE} would check none and still say that it did. */
    static boolean isNotValid(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.ForeignKey key -> !key.validated();
            case ConstraintDef.Check check -> !check.validated();
            case ConstraintDef.Other other ->
                other.definition().strip().toUpperCase(Locale.ROOT).endsWith("NOT VALID");
            case ConstraintDef.PrimaryKey key -> false;
            case ConstraintDef.Unique unique -> false;
        };
    }

    /** The columns of a primary key or unique constraint; none of any other. */
    static List<String> keyColumns(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> key.columns();
            case ConstraintDef.Unique unique -> unique.columns();
            case ConstraintDef.ForeignKey key -> List.of();
            case ConstraintDef.Check check -> List.of();
            case ConstraintDef.Other other -> List.of();
        };
    }

    /** Where a reader looks for a constraint: the keys first, what refers to other tables last. */
    static int rank(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> 0;
            case ConstraintDef.Unique unique -> 1;
            case ConstraintDef.Check check -> 2;
            case ConstraintDef.Other other -> 3;
            case ConstraintDef.ForeignKey key -> 4;
        };
    }

    private String body(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key ->
                "PRIMARY KEY" + columns(key.columns()) + include(key.include()) + deferrability(key.deferrability());
            case ConstraintDef.Unique unique ->
                "UNIQUE" + (unique.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "") + columns(unique.columns())
                        + include(unique.include()) + deferrability(unique.deferrability());
            case ConstraintDef.ForeignKey key -> foreignKey(key);
            case ConstraintDef.Check check ->
                "CHECK (" + WrittenAgain.of(check.expression()) + ")" + (check.noInherit() ? " NO INHERIT" : "")
                        + (check.validated() ? "" : " NOT VALID");
            case ConstraintDef.Other other -> WrittenAgain.of(other.definition());
        };
    }

    private String foreignKey(ConstraintDef.ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY").append(columns(key.columns()));
        sql.append(" REFERENCES ").append(names.relation(key.referencedTable()));
        if (!key.referencedColumns().isEmpty()) {
            sql.append(columns(key.referencedColumns()));
        }
        sql.append(key.matchFull() ? " MATCH FULL" : "");
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            sql.append(" ON DELETE ").append(action(key.onDelete()));
            sql.append(key.setColumns().isEmpty() ? "" : columns(key.setColumns()));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            sql.append(" ON UPDATE ").append(action(key.onUpdate()));
        }
        sql.append(deferrability(key.deferrability()));
        return sql.append(key.validated() ? "" : " NOT VALID").toString();
    }

    private String columns(List<String> columns) {
        return " (" + names.identifiers(columns) + ")";
    }

    private String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE" + columns(columns);
    }

    private static String action(ReferentialAction action) {
        return action.name().replace('_', ' ');
    }

    private static Deferrability deferrabilityOf(ConstraintDef constraint) {
        return switch (constraint) {
            case ConstraintDef.PrimaryKey key -> key.deferrability();
            case ConstraintDef.Unique unique -> unique.deferrability();
            case ConstraintDef.ForeignKey key -> key.deferrability();
            case ConstraintDef.Check check -> Deferrability.NOT_DEFERRABLE;
            case ConstraintDef.Other other -> Deferrability.NOT_DEFERRABLE;
        };
    }

    private static String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }
}
