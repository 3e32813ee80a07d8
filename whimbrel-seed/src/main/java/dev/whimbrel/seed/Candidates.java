package dev.whimbrel.seed;

import dev.whimbrel.schema.SqlType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Values worth trying for a column with checks: what stands in the expressions, what is next to it, texts that match its patterns
 * or are as long as its numbers. The server decides; these need only be of the right type.
 */
final class Candidates {

    private static final int LONGEST = 10_000;

    private final SqlType type;
    private final Form form;
    private final Fakes fakes;
    private final Clues clues;
    private final long key;
    private final Set<String> values = new LinkedHashSet<>();

    private Candidates(SqlType type, Form form, Fakes fakes, Clues clues, long key) {
        this.type = type;
        this.form = form;
        this.fakes = fakes;
        this.clues = clues;
        this.key = key;
    }

    /**
     * Candidates.
     *
     * @param number about how many; there may be a few more, or fewer
     */
    static List<String> of(SqlType type, Form form, Fakes fakes, Clues clues, long key, int number) {
        Candidates candidates = new Candidates(type, form, fakes, clues, key);
        candidates.add(number);
        return List.copyOf(candidates.values);
    }

    private void add(int number) {
        if (form.size() <= 100) {
            for (long i = 0; i < form.size(); i++) {
                values.add(form.at(i));
            }
        }
        if (isText()) {
            addTexts(number);
        } else if (type instanceof SqlType.Numeric || isBuiltin("smallint", "integer", "bigint")) {
            addNumbers(number, type instanceof SqlType.Numeric);
        } else if (isBuiltin("real", "double precision", "money")) {
            addNumbers(number, true);
        } else if (isBuiltin("json", "jsonb")) {
            addDocuments();
        } else if (isBuiltin("date") || type instanceof SqlType.Timestamp) {
            addDates(number);
        } else if (type instanceof SqlType.Array array) {
            values.add("{}");
            of(array.element(), form, fakes, clues, key, 0).forEach(text -> values.add("{\"" + text + "\"}"));
        } else if (type instanceof SqlType.Interval) {
            clues.texts().stream().filter(text -> text.matches("[0-9: a-z]+")).forEach(values::add);
        }
        for (int i = 0; values.size() < number && i < number; i++) {
            values.add(form.some(Draw.at(key, i)));
        }
        for (long i = 0; i < Math.min(16, form.size()); i++) {
            values.add(form.at(i));
        }
    }

    private boolean isText() {
        return type instanceof SqlType.Varchar
                || type instanceof SqlType.Char
                || isBuiltin("text", "name")
                || (type instanceof SqlType.Named named && named.name().name().equals("citext"));
    }

    private boolean isBuiltin(String... names) {
        return type instanceof SqlType.Builtin builtin && List.of(names).contains(builtin.name());
    }

    private void addTexts(int number) {
        values.addAll(clues.texts());
        for (String pattern : clues.patterns()) {
            for (int i = 0; i < Math.max(32, number); i++) {
                try {
                    values.add(fakes.matching(pattern, Draw.at(key, i)));
                } catch (RuntimeException | StackOverflowError unknown) {
                    // A pattern in words that Datafaker doesn't know; other candidates may do.
                    break;
                }
            }
        }
        List<String> natural = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            natural.add(form.some(Draw.at(key, i)));
        }
        for (String length : clues.numbers()) {
            for (int change = -1; change <= 1; change++) {
                addLong(natural, length, change);
            }
        }
        for (String text : natural) {
            values.add(text.toUpperCase(Locale.ROOT));
            values.add(text.toLowerCase(Locale.ROOT));
            values.add(text.replaceAll("\\s+", ""));
            values.add(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ""));
            values.add(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", ""));
        }
        for (int i = 0; i < 16; i++) {
            values.add(Long.toString(Draw.below(Draw.at(key, i), 100_000)));
        }
        values.add("");
    }

    private void addLong(List<String> natural, String number, int change) {
        int length = number.contains(".") || number.length() > 6 ? -1 : Integer.parseInt(number) + change;
        if (length < 1 || length > LONGEST) {
            return;
        }
        for (String text : natural) {
            String enough = text.isEmpty() ? "a" : text.repeat(length / text.length() + 1);
            values.add(enough.substring(0, length));
        }
        values.add(Long.toString(Draw.below(key, 1_000_000_000)).repeat(length).substring(0, length));
        values.add("ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(length / 26 + 1).substring(0, length));
    }

    private void addNumbers(int number, boolean fractions) {
        for (String clue : clues.numbers()) {
            BigDecimal value = new BigDecimal(clue);
            for (int sign = 1; sign >= -1; sign -= 2) {
                for (int i = 0; i <= Math.max(20, number / 2); i++) {
                    addNumber(value.multiply(BigDecimal.valueOf(sign)).add(BigDecimal.valueOf(i)), fractions);
                    addNumber(value.multiply(BigDecimal.valueOf(sign)).subtract(BigDecimal.valueOf(i)), fractions);
                }
            }
            addNumber(value.multiply(BigDecimal.TEN), fractions);
            addNumber(value.add(new BigDecimal("0.5")), fractions);
        }
        for (int i = -2; i <= 10; i++) {
            values.add(Integer.toString(i));
        }
        if (fractions) {
            for (int i = 1; i < 10; i++) {
                values.add("0." + i);
            }
        }
    }

    private void addNumber(BigDecimal number, boolean fractions) {
        if (fractions || number.stripTrailingZeros().scale() <= 0) {
            values.add(
                    fractions ? number.toPlainString() : number.toBigInteger().toString());
        }
    }

    private void addDocuments() {
        values.addAll(List.of("{}", "[]", "{\"a\": 1}", "[1]", "[\"a\"]", "\"text\"", "1", "true", "null"));
        for (String text : clues.texts()) {
            if (text.matches("[\\w ./-]+")) {
                values.add("{\"" + text + "\": \"text\"}");
                values.add("{\"" + text + "\": 1}");
                values.add("{\"" + text + "\": {}}");
                values.add("{\"" + text + "\": []}");
                values.add("[\"" + text + "\"]");
            }
        }
        List<String> names = clues.texts().stream()
                .filter(text -> text.matches("[\\w-]+"))
                .distinct()
                .limit(8)
                .toList();
        values.add("{"
                + String.join(
                        ", ",
                        names.stream().map(name -> "\"" + name + "\": \"a\"").toList()) + "}");
        values.add("{"
                + String.join(
                        ", ", names.stream().map(name -> "\"" + name + "\": 1").toList()) + "}");
    }

    private void addDates(int number) {
        for (String text : clues.texts()) {
            if (text.length() >= 10) {
                try {
                    LocalDate date = LocalDate.parse(text.substring(0, 10));
                    for (int i = 0; i <= Math.max(20, number / 4); i++) {
                        values.add(date.plusDays(i).toString());
                        values.add(date.minusDays(i).toString());
                    }
                } catch (DateTimeException other) {
                    // No date, so nothing to try.
                }
            }
        }
        for (int i = 0; i < 40; i++) {
            values.add(form.at(i * 86_400L % form.size()));
        }
    }
}
