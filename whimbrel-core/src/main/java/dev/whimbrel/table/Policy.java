package dev.whimbrel.table;

import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row-level-security policy of a table. With the first one, row-level security is enabled for the table. */
public final class Policy {

    private final String name;
    private List<String> roles = List.of();
    private @Nullable Expression<Boolean> using;
    private @Nullable Expression<Boolean> withCheck;
    private @Nullable String comment;
    private String command = "ALL";
    private boolean restrictive;

    Policy(String name) {
        this.name = name;
    }

    /** For SELECT only. */
    public Policy forSelect() {
        return command("SELECT");
    }

    /** For INSERT only. */
    public Policy forInsert() {
        return command("INSERT");
    }

    /** For UPDATE only. */
    public Policy forUpdate() {
        return command("UPDATE");
    }

    /** For DELETE only. */
    public Policy forDelete() {
        return command("DELETE");
    }

    private Policy command(String word) {
        command = word;
        return this;
    }

    /** For some roles instead of for all: names of roles, or {@code CURRENT_USER} and {@code SESSION_USER}. */
    public Policy to(String... roleNames) {
        roles = List.of(roleNames);
        return this;
    }

    /** It takes rows away from what other policies allow, instead of adding to it. */
    public Policy restrictive() {
        restrictive = true;
        return this;
    }

    /** Rows that can be seen, changed and deleted. */
    public Policy using(Condition condition) {
        using = condition;
        return this;
    }

    /** Rows that can be seen, changed and deleted, by an SQL condition. */
    public Policy using(String sql) {
        return using(Expressions.condition(sql));
    }

    /** Rows that can be inserted, or be the result of a change. */
    public Policy withCheck(Condition condition) {
        withCheck = condition;
        return this;
    }

    /** Rows that can be inserted, or be the result of a change, by an SQL condition. */
    public Policy withCheck(String sql) {
        return withCheck(Expressions.condition(sql));
    }

    /** A comment. */
    public Policy comment(String text) {
        comment = text;
        return this;
    }

    /** The roles that have to be there; {@code PUBLIC} and the like are none. */
    List<String> roles() {
        return roles.stream().filter(role -> !isKeyword(role)).toList();
    }

    private static boolean isKeyword(String role) {
        return List.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER").contains(role);
    }

    OpaqueObject define(TableDraft draft) {
        String identity = draft.identifier(name) + " ON " + draft.qualifiedName();
        String to = roles.stream()
                .map(role -> isKeyword(role) ? role : draft.identifier(role))
                .collect(Collectors.joining(", "));
        String create = "CREATE POLICY " + identity + (restrictive ? " AS RESTRICTIVE" : "")
                + " FOR " + command
                + (to.isEmpty() ? "" : " TO " + to)
                + (using == null ? "" : " USING (" + draft.text(using) + ")")
                + (withCheck == null ? "" : " WITH CHECK (" + draft.text(withCheck) + ")");
        ObjectSql sql = new ObjectSql(List.of(create), List.of("DROP POLICY " + identity), null, "POLICY " + identity);
        return new OpaqueObject("policy", identity, create, sql, comment);
    }
}
