package dev.whimbrel.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A table class and its base classes, up to Table or View.
 *
 * @param levels the class itself first
 * @param row the row record as it is written, with its package if the compiler knows it; empty when it isn't said
 * @param reachesBase whether Table or View is among the base classes at all
 */
record Ancestry(List<Level> levels, String row, boolean reachesBase) {

    /**
     * A class that may declare columns.
     *
     * @param type the class
     * @param text writes the types of its fields, knowing what its type variables stand for
     */
    record Level(TypeElement type, TypeText text) {}

    static Ancestry of(TypeElement table, String base) {
        List<Level> levels = new ArrayList<>();
        TypeElement type = table;
        TypeText text = new TypeText(Map.of());
        while (true) {
            levels.add(new Level(type, text));
            // While the row record is still to be written, javac makes an ErrorType of every superclass that names it,
            // and
            // ecj gives it the kind ERROR; the element behind it is right in both.
            TypeMirror superclass = type.getSuperclass();
            if (!(superclass instanceof DeclaredType declared && declared.asElement() instanceof TypeElement above)) {
                return new Ancestry(levels, "", false);
            }
            if (above.getQualifiedName().contentEquals(base)) {
                return new Ancestry(levels, row(declared, text), true);
            }
            text = new TypeText(variables(declared, text));
            type = above;
        }
    }

    private static String row(DeclaredType base, TypeText text) {
        if (base.getTypeArguments().isEmpty()) {
            return "";
        }
        return text.of(base.getTypeArguments().get(0));
    }

    /** What the type variables of a class stand for, given the type by which it is extended. */
    private static Map<String, String> variables(DeclaredType type, TypeText text) {
        Map<String, String> variables = new HashMap<>();
        List<?> parameters = ((TypeElement) type.asElement()).getTypeParameters();
        for (int i = 0; i < Math.min(parameters.size(), type.getTypeArguments().size()); i++) {
            variables.put(
                    parameters.get(i).toString(),
                    text.of(type.getTypeArguments().get(i)));
        }
        return variables;
    }
}
