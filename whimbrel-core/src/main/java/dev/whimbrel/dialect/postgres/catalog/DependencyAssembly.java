package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.Dependencies.Dependency;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes {@link Dependencies} of what was read, without those that follow from the schema by itself. */
final class DependencyAssembly {

    private static final Set<Kind> OF_TABLES =
            EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.DEFAULT, Kind.CONSTRAINT, Kind.INDEX);

    private final Catalog catalog;
    private final Schema schema;
    private final KnownObjects objects;
    private final Visibility visibility;

    DependencyAssembly(Catalog catalog, Visibility visibility, Schema schema) {
        this.catalog = catalog;
        this.schema = schema;
        this.visibility = visibility;
        this.objects = new KnownObjects(catalog, visibility);
    }

    Dependencies assemble() {
        Set<Dependency> found = new LinkedHashSet<>();
        for (Catalog.Dependency dependency : catalog.dependencies) {
            ObjectKey user = objects.at(dependency.user());
            ObjectKey used = user == null ? null : objects.at(dependency.used());
            if (user != null && used != null && !followsFromSchema(user, used)) {
                found.add(new Dependency(user, used));
            }
        }
        for (Catalog.Opaque object : catalog.opaque) {
            if (object.relation() == 0 || visibility.shows(object.relation())) {
                addUses(object, found);
            }
        }
        return Dependencies.of(found);
    }

    private void addUses(Catalog.Opaque object, Set<Dependency> found) {
        ObjectKey user = ObjectKey.opaque(object.kind(), object.identity());
        for (Catalog.Address address : object.uses()) {
            ObjectKey used = objects.at(address);
            if (used != null) {
                found.add(new Dependency(user, used));
            }
        }
    }

    private boolean followsFromSchema(ObjectKey user, ObjectKey used) {
        if (user.equals(used)) {
            return true;
        }
        return switch (user.kind()) {
            case SEQUENCE -> OF_TABLES.contains(used.kind());
            case INDEX -> user.name().equals(used.name()) && (used.kind() != Kind.COLUMN || isPlainColumn(user, used));
            case CONSTRAINT -> isForeignKeyColumn(user, used) || (isSameTable(user, used) && !reads(user, used));
            case DEFAULT ->
                isSameTable(user, used)
                        && (used.kind() != Kind.COLUMN
                                || used.equals(ObjectKey.part(Kind.COLUMN, user.name(), part(user))));
            case TABLE, COLUMN -> isSameTable(user, used);
            case NAMESPACE, EXTENSION, ENUM, VIEW, OPAQUE -> false;
        };
    }

    private static boolean isSameTable(ObjectKey user, ObjectKey used) {
        return OF_TABLES.contains(used.kind()) && user.name().equals(used.name());
    }

    /** Whether a column is one of the index's keys or included, rather than read by an expression or by its predicate. */
    private boolean isPlainColumn(ObjectKey index, ObjectKey column) {
        TableDef table = schema.tables().get(index.name());
        if (table == null) {
            return true;
        }
        return table.indexes().stream()
                .filter(candidate -> candidate.name().equals(part(index)))
                .anyMatch(definition -> holds(definition, part(column)));
    }

    private static boolean holds(IndexDef index, String column) {
        return index.include().contains(column)
                || index.elements().stream().map(IndexElement::column).anyMatch(column::equals);
    }

    private boolean isForeignKeyColumn(ObjectKey user, ObjectKey used) {
        boolean columnOrTable = used.kind() == Kind.COLUMN || used.kind() == Kind.TABLE;
        return columnOrTable && constraint(user) instanceof ConstraintDef.ForeignKey;
    }

    /** Whether a constraint is known by a text, which reads the column, or is a foreign key, which rests on the key. */
    private boolean reads(ObjectKey constraint, ObjectKey used) {
        return switch (used.kind()) {
            case COLUMN -> {
                ConstraintDef definition = constraint(constraint);
                yield definition instanceof ConstraintDef.Check || definition instanceof ConstraintDef.Other;
            }
            case CONSTRAINT, INDEX -> true;
            default -> false;
        };
    }

    private @Nullable ConstraintDef constraint(ObjectKey key) {
        TableDef table = schema.tables().get(key.name());
        return table == null
                ? null
                : table.constraints().stream()
                        .filter(candidate -> candidate.name().equals(part(key)))
                        .findFirst()
                        .orElse(null);
    }

    private static String part(ObjectKey key) {
        String part = key.part();
        return part == null ? "" : part;
    }
}
