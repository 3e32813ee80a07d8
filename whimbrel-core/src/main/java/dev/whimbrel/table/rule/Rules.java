package dev.whimbrel.table.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of everyday use, to be imported statically: {@code varchar(255).validate(notBlank(), email())}. Each takes time in proportion
 * to the length of a value at most; of {@link #pattern} that is up to the pattern.
 */
public final class Rules {

    private Rules() {}

    /** At least one character that isn't white space. */
    public static Rule<String> notBlank() {
        return new Rule<>("notBlank", "must not be blank", text -> !text.isBlank());
    }

    /** At least one character, be it white space. */
    public static Rule<CharSequence> notEmpty() {
        return new Rule<>("notEmpty", "must not be empty", text -> !text.isEmpty());
    }

    /** A number of characters; what Java takes two {@code char} for is one, as for the database. */
    public static Rule<CharSequence> length(int min, int max) {
        return new Rule<>("length", "must be " + min + " to " + max + " characters long", text -> {
            int length = Texts.length(text);
            return length >= min && length <= max;
        });
    }

    /** A number of characters or more. */
    public static Rule<CharSequence> minLength(int min) {
        return new Rule<>("length", "must be at least " + min + " characters long", text -> Texts.length(text) >= min);
    }

    /** A number of characters or fewer. A {@code varchar(n)} has this rule already. */
    public static Rule<CharSequence> maxLength(int max) {
        return new Rule<>("length", "must be at most " + max + " characters long", text -> Texts.length(text) <= max);
    }

    /** A number of elements. */
    public static Rule<Collection<?>> size(int min, int max) {
        return new Rule<>(
                "size", "must have " + min + " to " + max + " elements", all -> all.size() >= min && all.size() <= max);
    }

    /** Letters and digits of ASCII only. */
    public static Rule<CharSequence> alphanumeric() {
        return new Rule<>(
                "alphanumeric",
                "must be letters and digits only",
                text -> text.chars().allMatch(Texts::isAlphanumeric));
    }

    /** The whole text matches a regular expression. Say what that means by {@link Rule#because}. */
    public static Rule<CharSequence> pattern(String regex) {
        return pattern(Pattern.compile(regex));
    }

    /** The whole text matches a regular expression. */
    public static Rule<CharSequence> pattern(Pattern regex) {
        return new Rule<>(
                "pattern", "must match " + regex, text -> regex.matcher(text).matches());
    }

    /**
     * An e-mail address as people have them: {@code ann.smith+news@mail.example.org}, with letters of all languages, and with a dot in
     * the domain. Whether anybody reads what is sent there, only a message can tell.
     */
    public static Rule<String> email() {
        return new Rule<>("email", "must be an e-mail address", Texts::isEmail);
    }

    /** An absolute {@code http} or {@code https} URL with a host. */
    public static Rule<String> url() {
        return url("http", "https");
    }

    /** An absolute URL with a host, by one of some schemes. */
    public static Rule<String> url(String... schemes) {
        List<String> allowed = List.of(schemes);
        return new Rule<>(
                "url",
                "must be a URL that begins with "
                        + String.join(
                                " or ",
                                allowed.stream().map(each -> each + "://").toList()),
                text -> Texts.isUrl(text, allowed));
    }

    /** One of some values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Rule<T> oneOf(T... values) {
        List<T> allowed = List.of(values);
        return new Rule<>("oneOf", "must be one of " + shown(values), allowed::contains);
    }

    /** None of some values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Rule<T> noneOf(T... values) {
        List<T> forbidden = List.of(values);
        return new Rule<>("noneOf", "must be none of " + shown(values), value -> !forbidden.contains(value));
    }

    /** A number of whatever type that is this or more. */
    public static Rule<Number> min(long min) {
        return new Rule<>("min", "must be at least " + min, number -> Numbers.isAtLeast(number, min));
    }

    /** A value that is this or more, such as a day or a decimal number. */
    public static <C extends Comparable<? super C>> Rule<C> min(C min) {
        return new Rule<>("min", "must be at least " + min, value -> value.compareTo(min) >= 0);
    }

    /** A number of whatever type that is this or less. */
    public static Rule<Number> max(long max) {
        return new Rule<>("max", "must be at most " + max, number -> Numbers.isAtMost(number, max));
    }

    /** A value that is this or less. */
    public static <C extends Comparable<? super C>> Rule<C> max(C max) {
        return new Rule<>("max", "must be at most " + max, value -> value.compareTo(max) <= 0);
    }

    /** A number of whatever type within bounds, which belong to it. */
    public static Rule<Number> between(long min, long max) {
        return new Rule<>(
                "between",
                "must be between " + min + " and " + max,
                number -> Numbers.isAtLeast(number, min) && Numbers.isAtMost(number, max));
    }

    /** A value within bounds, which belong to it. */
    public static <C extends Comparable<? super C>> Rule<C> between(C min, C max) {
        return new Rule<>(
                "between",
                "must be between " + min + " and " + max,
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    /** A number above zero. */
    public static Rule<Number> positive() {
        return new Rule<>(
                "positive",
                "must be above zero",
                number -> Numbers.isAtLeast(number, 0) && !Numbers.isAtMost(number, 0));
    }

    /**
     * Whatever a program can tell of one value: {@code must("not be reserved", name -> !RESERVED.contains(name))}.
     *
     * @param what what follows <i>must</i> in the message
     */
    public static <T> Rule<T> must(String what, Predicate<? super T> condition) {
        return new Rule<>("must", "must " + what, condition);
    }

    private static String shown(Object[] values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
