package dev.whimbrel.migrate.generate;

import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The words for types in a list of attributes: short, and safe where the server's own would surprise. */
final class AttributeTypes {

    /** The longest text of a varchar. */
    private static final int MAX_VARCHAR = 10_485_760;

    private static final int MAX_PRECISION = 1000;
    private static final int USUAL_VARCHAR = 255;

    private static final Map<String, SqlType> PLAIN = new TreeMap<>(Map.ofEntries(
            Map.entry("text", SqlType.text()),
            Map.entry("integer", SqlType.integer()),
            Map.entry("int", SqlType.integer()),
            Map.entry("smallint", SqlType.smallint()),
            Map.entry("bigint", SqlType.bigint()),
            Map.entry("biginteger", SqlType.bigint()),
            Map.entry("real", new SqlType.Builtin("real")),
            Map.entry("float", new SqlType.Builtin("double precision")),
            Map.entry("double", new SqlType.Builtin("double precision")),
            Map.entry("boolean", SqlType.bool()),
            Map.entry("bool", SqlType.bool()),
            Map.entry("uuid", SqlType.uuid()),
            Map.entry("date", SqlType.date()),
            Map.entry("dateonly", SqlType.date()),
            Map.entry("time", new SqlType.Time(false, null)),
            Map.entry("timestamp", SqlType.timestamptz()),
            Map.entry("timestamptz", SqlType.timestamptz()),
            Map.entry("datetime", SqlType.timestamptz()),
            Map.entry("interval", new SqlType.Interval(null, null)),
            Map.entry("json", SqlType.jsonb()),
            Map.entry("jsonb", SqlType.jsonb()),
            Map.entry("bytea", SqlType.bytea()),
            Map.entry("binary", SqlType.bytea()),
            Map.entry("blob", SqlType.bytea()),
            Map.entry("inet", new SqlType.Builtin("inet")),
            Map.entry("cidr", new SqlType.Builtin("cidr")),
            Map.entry("macaddr", new SqlType.Builtin("macaddr"))));

    private static final Map<String, Function<List<Integer>, SqlType>> WITH_NUMBERS = new TreeMap<>(Map.of(
            "string", AttributeTypes::varchar,
            "varchar", AttributeTypes::varchar,
            "char", AttributeTypes::character,
            "decimal", AttributeTypes::numeric,
            "numeric", AttributeTypes::numeric));

    private AttributeTypes() {}

    /** All words, with those that make more than a value. */
    static Set<String> words() {
        Set<String> words = new TreeSet<>(PLAIN.keySet());
        words.addAll(WITH_NUMBERS.keySet());
        words.addAll(Set.of("enum", "array", "references"));
        return words;
    }

    /**
     * The type for a word.
     *
     * @param numbers what stands in parentheses behind it
     * @return empty when there is no such word
     * @throws IllegalArgumentException with a sentence when the numbers don't suit the type
     */
    static Optional<SqlType> of(String word, List<Integer> numbers) {
        SqlType plain = PLAIN.get(word);
        if (plain != null && !numbers.isEmpty()) {
            throw new IllegalArgumentException(word + " has no parameters. Remove the parentheses.");
        }
        Function<List<Integer>, SqlType> withNumbers = WITH_NUMBERS.get(word);
        return withNumbers == null ? Optional.ofNullable(plain) : Optional.of(withNumbers.apply(numbers));
    }

    private static SqlType varchar(List<Integer> numbers) {
        require(numbers.size() <= 1, "A string has one length, such as string(80).");
        int length = numbers.isEmpty() ? USUAL_VARCHAR : numbers.getFirst();
        require(length >= 1 && length <= MAX_VARCHAR, "The length of a string is from 1 to " + MAX_VARCHAR + ".");
        return SqlType.varchar(length);
    }

    private static SqlType character(List<Integer> numbers) {
        require(numbers.size() == 1, "A char has a length, such as char(2).");
        int length = numbers.getFirst();
        require(length >= 1 && length <= MAX_VARCHAR, "The length of a char is from 1 to " + MAX_VARCHAR + ".");
        return new SqlType.Char(length);
    }

    private static SqlType numeric(List<Integer> numbers) {
        require(numbers.size() <= 2, "A decimal has a precision and a scale, such as decimal(10,2).");
        if (numbers.isEmpty()) {
            return new SqlType.Numeric(null, null);
        }
        int precision = numbers.getFirst();
        int scale = numbers.size() == 2 ? numbers.get(1) : 0;
        require(
                precision >= 1 && precision <= MAX_PRECISION && scale <= precision,
                "The precision of a decimal is from 1 to " + MAX_PRECISION + ", and its scale is not more.");
        return SqlType.numeric(precision, scale);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
