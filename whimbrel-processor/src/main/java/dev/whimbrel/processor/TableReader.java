package dev.whimbrel.processor;

import static dev.whimbrel.processor.ColumnKind.PACKAGE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a table or view class; what is wrong with it is reported. */
final class TableReader {

    private final Elements elements;
    private final Annotations annotations;
    private final Reporter reporter;

    TableReader(Elements elements, Reporter reporter) {
        this.elements = elements;
        this.annotations = new Annotations(elements);
        this.reporter = reporter;
    }

    /**
     * The class as a model. When something is wrong with it, the model is only good for the row record, which is written all
     * the same so that the compiler doesn't complain about the lack of it too; empty when not even its name is known.
     */
    Optional<TableModel> read(TypeElement table, AnnotationMirror annotation) {
        int before = reporter.errors();
        boolean view =
                annotation.getAnnotationType().asElement().getSimpleName().contentEquals("DbView");
        Ancestry ancestry = Ancestry.of(table, PACKAGE + (view ? ".View" : ".Table"));
        checkClass(table);
        String row = rowOf(table, ancestry, view ? "View" : "Table");
        String constant = constantOf(table);
        List<ColumnModel> columns = new ColumnReader(elements, annotations, reporter).read(table, ancestry);
        if (columns.isEmpty() && reporter.errors() == before) {
            reporter.error(
                    table,
                    table.getSimpleName() + " has no columns. Declare a field for each:"
                            + " public final Required<String> name = text();");
        }
        String given = annotations.text(annotation, "value");
        String className = table.getSimpleName().toString();
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableModel(
                        elements.getPackageOf(table).getQualifiedName().toString(),
                        nestedName(table),
                        constant,
                        row,
                        annotations.text(annotation, "schema"),
                        given.isEmpty() ? Names.snakeCase(className) : given,
                        view,
                        reporter.errors() == before,
                        columns));
    }

    private static String nestedName(TypeElement type) {
        String name = type.getSimpleName().toString();
        return type.getEnclosingElement() instanceof TypeElement outer ? nestedName(outer) + "." + name : name;
    }

    private void checkClass(TypeElement table) {
        if (table.getKind() != ElementKind.CLASS || table.getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.error(
                    table,
                    table.getSimpleName() + " can't be a table: annotate a class that is not abstract. A base class"
                            + " with columns that several tables share needs no annotation.");
        }
        for (Element each = table; each instanceof TypeElement type; each = each.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                reporter.error(table, type.getSimpleName() + " is private, but the generated classes have to see it.");
            }
        }
        if (table.getEnclosingElement() instanceof TypeElement
                && !table.getModifiers().contains(Modifier.STATIC)) {
            reporter.error(table, table.getSimpleName() + " is an inner class. Declare it static.");
        }
        if (!table.getTypeParameters().isEmpty()) {
            reporter.error(table, table.getSimpleName() + " has type parameters, but a table is one class.");
        }
    }

    private String rowOf(TypeElement table, Ancestry ancestry, String base) {
        String proposed = singular(table.getSimpleName().toString());
        String cure = "extends " + base + "<" + proposed + ">, where " + proposed
                + " is the record that is written for its rows.";
        if (!ancestry.reachesBase()) {
            reporter.error(
                    table,
                    table.getSimpleName() + " is no " + base.toLowerCase(Locale.ROOT) + ": declare that it " + cure);
            return "";
        }
        String written = ancestry.row();
        String row = written.substring(written.lastIndexOf('.') + 1);
        String packageName = elements.getPackageOf(table).getQualifiedName().toString();
        if (row.contains(">") || row.contains("[") || !isIn(packageName, written, row)) {
            reporter.error(
                    table,
                    "The rows of " + table.getSimpleName() + " can't be " + written
                            + ": their record is written into the package of the table. Declare that it " + cure);
            return "";
        }
        if (row.isEmpty()) {
            reporter.error(
                    table, table.getSimpleName() + " doesn't say what its rows are called: declare that it " + cure);
        } else if (row.equals(table.getSimpleName().toString())) {
            reporter.error(
                    table,
                    "The table and its rows are both called " + row
                            + ". Name the class in the plural, and the row in the singular.");
            return "";
        }
        return row;
    }

    /** Whether a class is written without a package, as one that isn't there yet, or with the right one. */
    private static boolean isIn(String packageName, String written, String simpleName) {
        return written.equals(simpleName) || written.equals(packageName + "." + simpleName);
    }

    /** A proposal, no more. */
    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name + "Row";
    }

    private String constantOf(TypeElement table) {
        for (VariableElement field : ElementFilter.fieldsIn(table.getEnclosedElements())) {
            boolean constant = field.getModifiers().contains(Modifier.STATIC)
                    && field.getModifiers().contains(Modifier.FINAL)
                    && !field.getModifiers().contains(Modifier.PRIVATE);
            if (constant && elementOf(field.asType()).equals(Optional.of(table))) {
                return field.getSimpleName().toString();
            }
        }
        String name = table.getSimpleName().toString();
        reporter.error(
                table,
                name + " keeps no constant of itself. Add: public static final " + name + " " + Names.constant(name)
                        + " = new " + name + "();");
        return "";
    }

    private static Optional<Element> elementOf(TypeMirror type) {
        return type instanceof DeclaredType declared ? Optional.of(declared.asElement()) : Optional.empty();
    }
}
