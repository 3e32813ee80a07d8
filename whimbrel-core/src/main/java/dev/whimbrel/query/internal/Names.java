package dev.whimbrel.query.internal;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.expression.Expression;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names and types as the dialect writes them, kept once written. */
public final class Names {

    /** How many of a kind are kept. A program has far fewer, unless it makes names up, as of aliases with numbers. */
    private static final int MOST = 10_000;

    private final Renderer renderer;
    private final Map<String, String> identifiers = new ConcurrentHashMap<>();
    private final Map<ObjectName, String> relations = new ConcurrentHashMap<>();
    private final Map<Relation<?>, String> columns = new ConcurrentHashMap<>();
    private final Map<SqlType, String> types = new ConcurrentHashMap<>();

    public Names(Renderer renderer) {
        this.renderer = renderer;
    }

    private static <K> String kept(Map<K, String> known, K key, Function<? super K, String> write) {
        String text = known.get(key);
        if (text != null) {
            return text;
        }
        return known.size() < MOST ? known.computeIfAbsent(key, write) : write.apply(key);
    }

    /** How many identifiers are kept. */
    int size() {
        return identifiers.size();
    }

    String identifier(String name) {
        return kept(identifiers, name, renderer::identifier);
    }

    String relation(ObjectName name) {
        return kept(relations, name, renderer::name);
    }

    /** The columns of a table or view under its own name, all of them. */
    String columns(Relation<?> relation, Supplier<String> text) {
        return kept(columns, relation, missing -> text.get());
    }

    /** Whether the values of an expression tell those of a secret column. */
    public boolean holdsSecret(Expression<?> expression) {
        return new StatementWriter(this).withoutScope().expression(expression).wroteSecret();
    }

    String literal(@Nullable Object value) {
        return renderer.literal(value);
    }

    String type(SqlType type) {
        return kept(types, type, renderer::type);
    }
}
