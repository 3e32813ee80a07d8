package dev.whimbrel.query.internal;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Expression;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names and types as the dialect writes them, kept once written. There are as many as a program has names. */
public final class Names {

    private final Renderer renderer;
    private final Map<String, String> identifiers = new ConcurrentHashMap<>();
    private final Map<ObjectName, String> relations = new ConcurrentHashMap<>();
    private final Map<Relation<?>, String> columns = new ConcurrentHashMap<>();
    private final Map<SqlType, String> types = new ConcurrentHashMap<>();

    public Names(Renderer renderer) {
        this.renderer = renderer;
    }

    String identifier(String name) {
        String known = identifiers.get(name);
        return known != null ? known : identifiers.computeIfAbsent(name, renderer::identifier);
    }

    String relation(ObjectName name) {
        String known = relations.get(name);
        return known != null ? known : relations.computeIfAbsent(name, renderer::name);
    }

    /** The columns of a table or view under its own name, all of them. */
    String columns(Relation<?> relation, Supplier<String> text) {
        String known = columns.get(relation);
        return known != null ? known : columns.computeIfAbsent(relation, missing -> text.get());
    }

    /** Whether the values of an expression tell those of a secret column. */
    public boolean holdsSecret(Expression<?> expression) {
        return new StatementWriter(this).withoutScope().expression(expression).wroteSecret();
    }

    String literal(@Nullable Object value) {
        return renderer.literal(value);
    }

    String type(SqlType type) {
        String known = types.get(type);
        return known != null ? known : types.computeIfAbsent(type, renderer::type);
    }
}
