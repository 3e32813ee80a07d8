package dev.whimbrel.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads annotations, and writes those that go to the row record as source text. */
final class Annotations {

    /** These say something of the field itself, not of its value. */
    private static final Set<String> OF_THE_FIELD =
            Set.of("java.lang.SuppressWarnings", "java.lang.Deprecated", "javax.annotation.processing.Generated");

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    /** Each of these says by itself whether and how JSON has the value. */
    private static final Set<String> ABOUT_JSON = Set.of(JACKSON + "JsonProperty", JACKSON + "JsonIgnore");

    private final Elements elements;

    Annotations(Elements elements) {
        this.elements = elements;
    }

    static Optional<? extends AnnotationMirror> find(Element element, String qualifiedName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> nameOf(mirror).equals(qualifiedName))
                .findFirst();
    }

    static boolean has(Element element, String qualifiedName) {
        return find(element, qualifiedName).isPresent();
    }

    private static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** A text of an annotation, given or by default. */
    String text(AnnotationMirror mirror, String member) {
        return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(entry -> String.valueOf(entry.getValue().getValue()))
                .findFirst()
                .orElse("");
    }

    /**
     * The annotations of a row's component: those of the field, for validation, serialisation and the like, and of a secret one that
     * Jackson reads it only, where Jackson is known and nothing else was said.
     */
    List<String> ofComponent(VariableElement field, boolean secret) {
        List<String> copied = copied(field);
        boolean said = field.getAnnotationMirrors().stream().anyMatch(mirror -> ABOUT_JSON.contains(nameOf(mirror)));
        if (!secret || said || !isVisible(field, JACKSON + "JsonProperty")) {
            return copied;
        }
        String readOnly = "@" + JACKSON + "JsonProperty(access = " + JACKSON + "JsonProperty.Access.WRITE_ONLY)";
        return Stream.concat(copied.stream(), Stream.of(readOnly)).toList();
    }

    private boolean isVisible(VariableElement from, String className) {
        ModuleElement module = elements.getModuleOf(from);
        return (module == null ? elements.getTypeElement(className) : elements.getTypeElement(module, className))
                != null;
    }

    private static List<String> copied(VariableElement field) {
        return field.getAnnotationMirrors().stream()
                .filter(mirror -> !nameOf(mirror).startsWith(ColumnKind.PACKAGE + "."))
                .filter(mirror -> !OF_THE_FIELD.contains(nameOf(mirror)))
                .map(Annotations::source)
                .toList();
    }

    private static String source(AnnotationMirror mirror) {
        String members = mirror.getElementValues().entrySet().stream()
                .map(entry -> entry.getKey().getSimpleName() + " = " + source(entry.getValue()))
                .collect(Collectors.joining(", "));
        return "@" + nameOf(mirror) + (members.isEmpty() ? "" : "(" + members + ")");
    }

    private static String source(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof AnnotationMirror nested) {
            return source(nested);
        }
        if (content instanceof List<?> list) {
            return list.stream()
                    .map(each -> source((AnnotationValue) each))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (content instanceof VariableElement constant) {
            return constant.getEnclosingElement() + "." + constant.getSimpleName();
        }
        if (content instanceof TypeMirror type) {
            return type + ".class";
        }
        return Literals.of(content);
    }
}
