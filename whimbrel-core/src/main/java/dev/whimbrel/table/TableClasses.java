package dev.whimbrel.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table classes of a program, with the views and other objects that belong to them.
 *
 * <pre>{@code
 * TableClasses.of(USERS, POSTS)              // these
 * TableClasses.onClassPath(loader)           // all that the annotation processor found
 * TableClasses.onClassPath(loader).inPackage("shop.db")
 * }</pre>
 */
public final class TableClasses {

    private final List<Relation<?>> relations;
    private final List<SchemaObjects> objects;
    private final Set<Convention> silenced;

    private TableClasses(
            Collection<? extends Relation<?>> relations,
            Collection<? extends SchemaObjects> objects,
            Set<Convention> silenced) {
        this.relations = relations.stream()
                .sorted(Comparator.comparing(relation -> relation.getClass().getName()))
                .<Relation<?>>map(relation -> relation)
                .toList();
        this.objects = objects.stream()
                .sorted(Comparator.comparing(each -> each.getClass().getName()))
                .<SchemaObjects>map(each -> each)
                .toList();
        this.silenced = silenced;
    }

    /** Some tables and views. */
    public static TableClasses of(Relation<?>... relations) {
        return new TableClasses(List.of(relations), List.of(), EnumSet.noneOf(Convention.class));
    }

    /**
     * Those among some classes that are annotated, by the constant that each keeps of itself; others are passed over.
     *
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_DEFINITION} when one can't be loaded
     */
    public static TableClasses ofClasses(Collection<? extends Class<?>> classes) {
        LoadedClasses loaded = new LoadedClasses();
        classes.forEach(loaded::addIfAnnotated);
        return loaded.tableClasses();
    }

    /**
     * All that the annotation processor found in the folders and jars of a class loader.
     *
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_DEFINITION} when one can't be loaded
     */
    public static TableClasses onClassPath(ClassLoader loader) {
        LoadedClasses loaded = new LoadedClasses();
        ClassIndex.names(loader).forEach(name -> loaded.add(name, loader));
        return loaded.tableClasses();
    }

    static TableClasses of(Collection<? extends Relation<?>> relations, Collection<? extends SchemaObjects> objects) {
        return new TableClasses(relations, objects, EnumSet.noneOf(Convention.class));
    }

    /** With objects that belong to no table. */
    public TableClasses with(SchemaObjects more) {
        List<SchemaObjects> all = new ArrayList<>(objects);
        all.add(more);
        return new TableClasses(relations, all, silenced);
    }

    /** Only those of a package and of the packages in it. */
    public TableClasses inPackage(String name) {
        return new TableClasses(
                relations.stream()
                        .filter(relation -> isIn(name, relation.getClass()))
                        .toList(),
                objects.stream().filter(each -> isIn(name, each.getClass())).toList(),
                silenced);
    }

    private static boolean isIn(String name, Class<?> type) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }

    /** Without warnings about these conventions. */
    public TableClasses silence(Convention... conventions) {
        Set<Convention> all = new HashSet<>(silenced);
        all.addAll(List.of(conventions));
        return new TableClasses(relations, objects, all);
    }

    /** The tables and views, by the names of their classes. */
    public List<Relation<?>> relations() {
        return relations;
    }

    /** The objects that belong to no table. */
    public List<SchemaObjects> objects() {
        return objects;
    }

    boolean silences(Warning warning) {
        return silenced.contains(warning.convention());
    }
}
