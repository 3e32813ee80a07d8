package dev.whimbrel.table.write;

import dev.whimbrel.Plural;
import dev.whimbrel.schema.ObjectName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the names of classes, so that no two differ in nothing but case: some file systems wouldn't tell them apart. The classes
 * of one package only, for all namespaces; where two want the same name, the namespace becomes part of it.
 */
final class ClassNames {

    /** What the written sources mean when they say it. */
    private static final Set<String> RESERVED = Set.of(
            "boolean",
            "byte",
            "character",
            "class",
            "cloneable",
            "comparable",
            "dbcolumn",
            "dbenum",
            "dbobjects",
            "dbtable",
            "dbview",
            "defaulted",
            "deprecated",
            "double",
            "enum",
            "error",
            "exception",
            "float",
            "functionalinterface",
            "generated",
            "generatednullable",
            "bigdecimal",
            "indexoutofboundsexception",
            "instant",
            "integer",
            "interval",
            "iterable",
            "label",
            "list",
            "localdate",
            "localdatetime",
            "localtime",
            "long",
            "math",
            "network",
            "nullable",
            "nullmarked",
            "number",
            "object",
            "objectname",
            "offsettime",
            "override",
            "range",
            "record",
            "required",
            "runnable",
            "safevarargs",
            "schemaobjects",
            "short",
            "sqltype",
            "string",
            "stringbuilder",
            "suppresswarnings",
            "system",
            "table",
            "thread",
            "throwable",
            "types",
            "uuid",
            "view",
            "void",
            "columntype");

    /** Constants that are imported from elsewhere. */
    private static final Set<String> RESERVED_CONSTANTS =
            Set.of("CASCADE", "RESTRICT", "SET_NULL", "SET_DEFAULT", "NO_ACTION");

    private final String packageName;
    private final Set<String> types = new HashSet<>();
    private final Set<String> constants = new HashSet<>(RESERVED_CONSTANTS);
    private final Map<ObjectName, RelationNames> relations = new HashMap<>();

    /**
     * Names for classes of a package.
     *
     * @param known classes that are there already
     */
    ClassNames(String packageName, Collection<RelationNames> known) {
        this.packageName = packageName;
        for (RelationNames relation : known) {
            relations.put(relation.name(), relation);
            if (relation.packageName().equals(packageName)) {
                constants.add(relation.constant());
                allOf(relation.className(), relation.row()).forEach(this::take);
            }
        }
    }

    /** The names of a table or view that were chosen before; null for one that has no class. */
    @org.jspecify.annotations.Nullable RelationNames of(ObjectName name) {
        return relations.get(name);
    }

    /** Chooses the names of a table or view. */
    RelationNames choose(ObjectName name, List<String> columns) {
        List<String> plural = JavaNames.plural(name.name());
        List<String> single = JavaNames.words(Plural.singular(JavaNames.snakeCase(name.name())));
        String className = chooseType(plural, name, "Table", candidate -> areFree(candidate + "Meta", candidate));
        take(className);
        take(className + "Meta");
        String row = chooseType(single, name, "Row", candidate -> areFree(candidate, "New" + candidate));
        take(row);
        take("New" + row);
        String constant = constant(className);
        RelationNames chosen =
                new RelationNames(name, packageName, className, constant, row, fields(columns, constant));
        relations.put(name, chosen);
        return chosen;
    }

    /** Chooses the name of an enum, or of another class. */
    String chooseOther(ObjectName name, String suffix) {
        String chosen = chooseType(JavaNames.words(name.name()), name, suffix, this::areFree);
        take(chosen);
        return chosen;
    }

    private String chooseType(List<String> words, ObjectName name, String suffix, Predicate<String> isFree) {
        List<String> qualified = new ArrayList<>(JavaNames.words(name.schema()));
        qualified.addAll(words);
        String plain = JavaNames.type(words);
        Stream<String> candidates = name.schema().equals("public")
                ? Stream.of(plain, plain + suffix)
                : Stream.of(plain, JavaNames.type(qualified), JavaNames.type(qualified) + suffix);
        return first(Stream.concat(candidates, numbered(plain + suffix)), isFree);
    }

    private String constant(String className) {
        String plain = JavaNames.snakeCase(className).toUpperCase(Locale.ROOT);
        boolean sameAsAField = plain.equals(JavaNames.snakeCase(className));
        Stream<String> candidates = sameAsAField ? Stream.of(plain + "_TABLE") : Stream.of(plain, plain + "_TABLE");
        String chosen = first(
                Stream.concat(candidates, numbered(plain + "_TABLE")), candidate -> !constants.contains(candidate));
        constants.add(chosen);
        return chosen;
    }

    private static Map<String, String> fields(List<String> columns, String constant) {
        Set<String> taken =
                new HashSet<>(Set.of(constant.toLowerCase(Locale.ROOT).equals(constant) ? constant : ""));
        return unique(columns, JavaNames::field, taken);
    }

    /** A different Java name for each name, also when case doesn't count. */
    static Map<String, String> unique(List<String> names, Function<String, String> javaName, Set<String> taken) {
        Map<String, String> chosen = new LinkedHashMap<>();
        // Those that the rule gives back have the first choice.
        Stream.concat(
                        names.stream()
                                .filter(name -> JavaNames.snakeCase(javaName.apply(name))
                                        .equals(name)),
                        names.stream())
                .distinct()
                .forEach(name -> {
                    String plain = javaName.apply(name);
                    String free = first(
                            Stream.concat(Stream.of(plain), numbered(plain)),
                            candidate -> taken.add(candidate.toLowerCase(Locale.ROOT)));
                    chosen.put(name, free);
                });
        return chosen;
    }

    private static Stream<String> numbered(String name) {
        return IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + number);
    }

    private static String first(Stream<String> candidates, Predicate<String> isFree) {
        return candidates.filter(isFree).findFirst().orElseThrow();
    }

    private static List<String> allOf(String className, String row) {
        return List.of(className, className + "Meta", row, "New" + row);
    }

    private boolean areFree(String... names) {
        Set<String> wanted = new HashSet<>();
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            if (RESERVED.contains(key) || types.contains(key) || !wanted.add(key)) {
                return false;
            }
        }
        return true;
    }

    private void take(String name) {
        types.add(name.toLowerCase(Locale.ROOT));
    }
}
