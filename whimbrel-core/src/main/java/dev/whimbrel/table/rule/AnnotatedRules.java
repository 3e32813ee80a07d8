package dev.whimbrel.table.rule;

import java.util.Optional;

/**
 * What annotations on the components of row records say about values. Implementations are found by {@link java.util.ServiceLoader};
 * the module {@code whimbrel-jakarta-validation} brings one for Jakarta Bean Validation.
 */
public interface AnnotatedRules {

    /**
     * What checks the values of a component; empty where no annotation says anything. It is asked once, before the first write of
     * a table.
     *
     * @param row the row record, some of whose components have annotations
     * @param component the name of the component
     */
    Optional<ValueCheck> of(Class<?> row, String component);
}
