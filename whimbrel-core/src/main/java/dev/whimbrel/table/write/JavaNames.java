package dev.whimbrel.table.write;

import dev.whimbrel.Plural;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of the database as names of Java. */
final class JavaNames {

    /** Names that a record's component can't have, and packages that a field of their name would hide. */
    private static final Set<String> NO_FIELD = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "java",
            "javax",
            "dev",
            "org");

    private JavaNames() {}

    /** {@code user_profiles} for {@code UserProfiles}: the rule by which classes and fields name tables and columns. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The words of a name, in lower case; at least one, each with nothing in it that Java doesn't allow. */
    static List<String> words(String name) {
        List<String> words = Arrays.stream(snakeCase(name).split("[^\\p{L}\\p{Nd}]+"))
                .map(word -> word.codePoints()
                        .filter(Character::isJavaIdentifierPart)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of("unnamed") : words;
    }

    /** The words of a name in the plural, where the last one looks like an English noun. */
    static List<String> plural(String name) {
        String snakeCase = snakeCase(name);
        return words(snakeCase.matches("(.*[^\\p{L}])?[a-z]{2,}") ? Plural.of(snakeCase) : snakeCase);
    }

    /** Whether the class of a table has its name from the rule. */
    static boolean followsRule(String table) {
        return snakeCase(type(plural(table))).equals(table);
    }

    /** {@code UserProfiles} for {@code user_profiles}. */
    static String type(List<String> words) {
        return startable(words.stream().map(JavaNames::capitalised).collect(Collectors.joining()));
    }

    /** {@code passwordHash} for {@code password_hash}. */
    static String field(String column) {
        List<String> words = words(column);
        String first = words.get(0);
        String rest = words.stream().skip(1).map(JavaNames::capitalised).collect(Collectors.joining());
        String name = startable(first + rest);
        return SourceVersion.isKeyword(name) || NO_FIELD.contains(name) ? name + "Value" : name;
    }

    /** {@code IN_PROGRESS} for {@code in-progress}. */
    static String constant(List<String> words) {
        String name = startable(String.join("_", words).toUpperCase(Locale.ROOT));
        return SourceVersion.isKeyword(name) ? name + "_VALUE" : name;
    }

    /** Whether a name can be part of a package's. */
    static boolean isPackage(String name) {
        return SourceVersion.isName(name);
    }

    private static String startable(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    static String capitalised(String word) {
        int first = word.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(word.substring(Character.charCount(first)))
                .toString();
    }
}
