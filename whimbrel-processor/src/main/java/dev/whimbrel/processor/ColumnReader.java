package dev.whimbrel.processor;

import static dev.whimbrel.processor.ColumnKind.PACKAGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the fields of a table class and of its base classes. */
final class ColumnReader {

    /** Names that a record's component can't have. */
    private static final Set<String> NO_COMPONENT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final String SECRET = PACKAGE + ".Secret";

    private final Elements elements;
    private final Annotations annotations;
    private final Reporter reporter;

    ColumnReader(Elements elements, Annotations annotations, Reporter reporter) {
        this.elements = elements;
        this.annotations = annotations;
        this.reporter = reporter;
    }

    /** The columns in their order: base classes marked with {@code @ColumnsFirst}, the class itself, other base classes. */
    List<ColumnModel> read(TypeElement table, Ancestry ancestry) {
        List<ColumnModel> columns = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Ancestry.Level level : ancestry.levels()) {
            List<ColumnModel> own = new ArrayList<>();
            for (VariableElement field : ElementFilter.fieldsIn(level.type().getEnclosedElements())) {
                read(table, level, field).ifPresent(column -> {
                    checkUnique(at(table, field), level.type(), column, seen);
                    own.add(column);
                });
            }
            columns.addAll(Annotations.has(level.type(), PACKAGE + ".ColumnsFirst") ? 0 : columns.size(), own);
        }
        return columns;
    }

    private Optional<ColumnModel> read(TypeElement table, Ancestry.Level level, VariableElement field) {
        if (field.getModifiers().contains(Modifier.STATIC)
                || !(field.asType() instanceof DeclaredType type
                        && type.asElement() instanceof TypeElement kindClass)) {
            return Optional.empty();
        }
        Element place = at(table, field);
        String name = level.type().getSimpleName() + "." + field.getSimpleName();
        Optional<ColumnKind> kind = ColumnKind.of(kindClass.getQualifiedName().toString());
        if (kind.isEmpty()) {
            checkUnknown(place, name, kindClass);
            return Optional.empty();
        }
        String kindName = kindClass.getSimpleName().toString();
        if (type.getTypeArguments().size() != 1) {
            reporter.error(place, name + " doesn't say what it holds: " + kindName + "<String>, for example.");
            return Optional.empty();
        }
        checkField(table, level, field, name);
        boolean secret = isSecret(field, type);
        return Optional.of(new ColumnModel(
                field.getSimpleName().toString(),
                columnName(field),
                kind.get(),
                level.text().of(type.getTypeArguments().get(0)),
                secret,
                annotations.ofComponent(field, secret)));
    }

    /** By itself, or because all values of its type are. */
    private static boolean isSecret(VariableElement field, DeclaredType type) {
        return Annotations.has(field, SECRET)
                || (type.getTypeArguments().get(0) instanceof DeclaredType value
                        && Annotations.has(value.asElement(), SECRET));
    }

    private String columnName(VariableElement field) {
        return Annotations.find(field, PACKAGE + ".DbColumn")
                .map(given -> annotations.text(given, "value"))
                .orElseGet(() -> Names.snakeCase(field.getSimpleName().toString()));
    }

    /** A field of a base class from another compilation has no place in a source file; then the table class has to do. */
    private static Element at(TypeElement table, VariableElement field) {
        return field.getEnclosingElement().equals(table) ? field : table;
    }

    private void checkUnknown(Element place, String name, TypeElement kindClass) {
        String written = kindClass.getSimpleName().toString();
        if (kindClass.getQualifiedName().contentEquals(PACKAGE + ".Column")) {
            reporter.error(
                    place,
                    name + " is declared as Column, which doesn't say whether it may be NULL or left out."
                            + " Declare it as " + String.join(", ", ColumnKind.names()) + ".");
        } else if (!kindClass.getQualifiedName().toString().contains(".")
                && !ColumnKind.names().contains(written)) {
            Names.nearest(written, ColumnKind.names())
                    .ifPresent(meant -> reporter.error(
                            place, name + " is declared as " + written + ". Did you mean " + meant + "?"));
        }
    }

    private void checkField(TypeElement table, Ancestry.Level level, VariableElement field, String name) {
        Element place = at(table, field);
        Set<Modifier> modifiers = field.getModifiers();
        if (!modifiers.contains(Modifier.FINAL)) {
            reporter.error(place, name + " is not final. A column is what its field was first given.");
        }
        boolean samePackage = elements.getPackageOf(table).equals(elements.getPackageOf(level.type()));
        if (modifiers.contains(Modifier.PRIVATE) || (!samePackage && !modifiers.contains(Modifier.PUBLIC))) {
            reporter.error(place, name + " can't be seen by the generated classes. Declare it public.");
        }
        if (NO_COMPONENT.contains(field.getSimpleName().toString())) {
            reporter.error(
                    place,
                    "A record can't have a component called " + field.getSimpleName()
                            + ". Rename the field, and say @DbColumn(\"" + columnName(field) + "\") on it.");
        }
    }

    private void checkUnique(Element place, TypeElement declaring, ColumnModel column, Map<String, String> seen) {
        String name = declaring.getSimpleName() + "." + column.field();
        String other = seen.putIfAbsent("column " + column.name(), name);
        if (other == null) {
            other = seen.putIfAbsent("field " + column.field(), name);
        }
        if (other != null) {
            reporter.error(
                    place,
                    name + " is the column \"" + column.name() + "\", as " + other
                            + " is. Rename one of them, or say @DbColumn(\"...\") on it.");
        }
    }
}
