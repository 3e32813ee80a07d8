package dev.whimbrel.jakarta;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.rule.AnnotatedRules;
import dev.whimbrel.table.rule.BrokenRule;
import dev.whimbrel.table.rule.ValueCheck;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of Jakarta Validation on the components of row records, which the annotation processor copies from the fields of
 * table classes. Each value is validated by itself ({@code Validator.validateValue}), in the default group, so that writes of some columns
 * are, too; constraints on a whole class aren't looked at. What {@code @Valid} values hold is validated with them.
 *
 * <p>As a service it uses the validator that Jakarta Validation finds, once a row record with constraints is written; for another one,
 * give a subclass of your own as the service.
 */
public class JakartaRules implements AnnotatedRules {

    private volatile @Nullable Validator validator;

    /** With the validator that Jakarta Validation finds. */
    public JakartaRules() {}

    /** With another validator. */
    public JakartaRules(Validator validator) {
        this.validator = validator;
    }

    @Override
    public Optional<ValueCheck> of(Class<?> row, String component) {
        if (!Constraints.areOn(row, component)) {
            return Optional.empty();
        }
        Validator found = validator(row);
        PropertyDescriptor property = found.getConstraintsForClass(row).getConstraintsForProperty(component);
        return property == null
                ? Optional.empty()
                : Optional.of(value -> check(found, row, component, property.isCascaded(), value));
    }

    private Validator validator(Class<?> row) {
        Validator now = validator;
        if (now == null) {
            now = find(row);
            validator = now;
        }
        return now;
    }

    private static Validator find(Class<?> row) {
        try {
            return Validation.buildDefaultValidatorFactory().getValidator();
        } catch (ValidationException e) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    "The fields of " + row.getName()
                            + " have constraints, but nothing that validates them can be used ("
                            + e.getMessage() + "). Add an implementation of Jakarta Validation, such as"
                            + " org.hibernate.validator:hibernate-validator and what it needs.",
                    e);
        }
    }

    private static List<BrokenRule> check(
            Validator validator, Class<?> row, String component, boolean cascaded, @Nullable Object value) {
        Set<? extends ConstraintViolation<?>> own = validator.validateValue(row, component, value);
        if (own.isEmpty() && !cascaded) {
            return List.of();
        }
        List<BrokenRule> broken =
                new ArrayList<>(own.stream().map(each -> broken(each, "")).toList());
        if (cascaded && value != null) {
            held(value)
                    .flatMap(each -> validator.validate(each).stream())
                    .map(each -> broken(each, each.getPropertyPath() + " "))
                    .forEach(broken::add);
        }
        broken.sort(Comparator.comparing(BrokenRule::key).thenComparing(BrokenRule::message));
        return broken;
    }

    private static Stream<?> held(Object value) {
        return value instanceof List<?> list ? list.stream().filter(each -> each != null) : Stream.of(value);
    }

    private static BrokenRule broken(ConstraintViolation<?> violation, String path) {
        String key = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new BrokenRule(key, path + violation.getMessage());
    }
}
