package dev.whimbrel.generate;

import static java.util.Objects.requireNonNull;

import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.Dependencies.Dependency;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is there, what the goal doesn't speak of, and what stays all the same: functions, triggers, privileges and the like,
 * extensions and namespaces. What the goal could have said, such as a table, a column or a policy, goes for not being said,
 * unless it was decided that it stays.
 *
 * @param goal the goal with what stays
 * @param objects what stays
 */
record KeptObjects(SchemaGraph goal, List<ObjectKey> objects) {

    static KeptObjects of(SchemaGraph start, SchemaGraph goal, Decisions decisions) {
        Collection<ObjectKey> kept = new KeptSearch(start, goal.schema(), decisions).find();
        return new KeptObjects(with(kept, start, goal), new ArrayList<>(kept));
    }

    private static SchemaGraph with(Collection<ObjectKey> kept, SchemaGraph start, SchemaGraph goal) {
        if (kept.isEmpty()) {
            return goal;
        }
        Schema schema = goal.schema();
        List<Dependency> dependencies = new ArrayList<>(goal.dependencies().all());
        for (ObjectKey key : kept) {
            schema = with(key, start.schema(), schema);
            for (ObjectKey part : KeptSearch.parts(key, start.schema())) {
                start.dependencies().uses(part).forEach(used -> dependencies.add(new Dependency(part, used)));
            }
        }
        return new SchemaGraph(schema, Dependencies.of(dependencies));
    }

    private static Schema with(ObjectKey key, Schema start, Schema goal) {
        String name = key.name().name();
        String part = String.valueOf(key.part());
        return switch (key.kind()) {
            case NAMESPACE -> goal.with(requireNonNull(start.namespaces().get(name)));
            case EXTENSION -> goal.with(requireNonNull(start.extensions().get(name)));
            case OPAQUE -> goal.with(requireNonNull(start.opaque().get(part + " " + name)));
            case ENUM -> goal.with(requireNonNull(start.enums().get(key.name())));
            case SEQUENCE -> goal.with(requireNonNull(start.sequences().get(key.name())));
            case VIEW -> goal.with(requireNonNull(start.views().get(key.name())));
            case TABLE -> goal.with(requireNonNull(start.tables().get(key.name())));
            case COLUMN ->
                changed(
                        key,
                        start,
                        goal,
                        (from, to) -> to.withColumns(
                                plus(to.columns(), from.column(part).orElseThrow())));
            case CONSTRAINT ->
                changed(
                        key,
                        start,
                        goal,
                        (from, to) -> to.withConstraints(
                                plus(to.constraints(), from.constraint(part).orElseThrow())));
            case INDEX ->
                changed(
                        key,
                        start,
                        goal,
                        (from, to) -> to.withIndexes(
                                plus(to.indexes(), from.index(part).orElseThrow())));
            case DEFAULT -> goal;
        };
    }

    @FunctionalInterface
    private interface Adding {
        TableDef to(TableDef from, TableDef to);
    }

    private static Schema changed(ObjectKey key, Schema start, Schema goal, Adding adding) {
        TableDef from = requireNonNull(start.tables().get(key.name()));
        return goal.with(adding.to(from, requireNonNull(goal.tables().get(key.name()))));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
