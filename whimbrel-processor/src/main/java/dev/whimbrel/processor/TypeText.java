package dev.whimbrel.processor;

import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Types as source text with full names and without annotations, the same under every compiler.
 *
 * @param variables what the type variables of a base class stand for
 */
record TypeText(Map<String, String> variables) {

    /** The type, with what its variables stand for. */
    String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return "?" + (upper == null ? "" : " extends " + of(upper)) + (lower == null ? "" : " super " + of(lower));
        }
        if (type instanceof DeclaredType declared) {
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            String arguments =
                    declared.getTypeArguments().stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
            return declared.getTypeArguments().isEmpty() ? name : name + arguments;
        }
        if (type instanceof TypeVariable variable) {
            String name = variable.asElement().getSimpleName().toString();
            return variables.getOrDefault(name, name);
        }
        return primitive(type);
    }

    private static String primitive(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case CHAR -> "char";
            case DOUBLE -> "double";
            case FLOAT -> "float";
            case INT -> "int";
            case LONG -> "long";
            case SHORT -> "short";
            default -> type.toString();
        };
    }
}
