package dev.whimbrel.table.rule;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * What every value of a column has to fulfil. Rules never see null: whether a column may be NULL is its kind.
 *
 * @param key what it is called, for programs: {@code email}, {@code length}
 * @param message what is wrong with a value that breaks it, to follow the column's name: {@code must be an e-mail address}
 * @param condition whether a value keeps it; it may be asked by several threads at once
 * @param <T> the values
 */
public record Rule<T>(String key, String message, Predicate<? super T> condition) {

    public Rule {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(condition, "condition");
    }

    /** The same with another message: {@code pattern("[a-z-]+").because("must be lower case letters and hyphens")}. */
    public Rule<T> because(String otherMessage) {
        return new Rule<>(key, otherMessage, condition);
    }

    /** Whether a value keeps it. */
    public boolean accepts(T value) {
        return condition.test(value);
    }

    /** The key and the message. */
    @Override
    public String toString() {
        return key + ": " + message;
    }
}
