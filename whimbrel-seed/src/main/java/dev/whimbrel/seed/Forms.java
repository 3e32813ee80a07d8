package dev.whimbrel.seed;

import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of the server's own types, but for text. */
final class Forms {

    private Forms() {}

    /** One of a few values. */
    static Form oneOf(List<String> values) {
        return new Form() {
            @Override
            public long size() {
                return values.size();
            }

            @Override
            public String at(long number) {
                return values.get((int) number);
            }

            @Override
            public String some(long bits) {
                return values.get(Draw.below(bits, values.size()));
            }
        };
    }

    /** The values of a type without parameters; null for one that is not known. */
    static @Nullable Form builtin(String name, String column) {
        return switch (name) {
            case "smallint" -> NumberForms.whole(column, Short.MAX_VALUE);
            case "integer" -> NumberForms.whole(column, Integer.MAX_VALUE);
            case "bigint" -> NumberForms.whole(column, Form.ENDLESS - 1);
            case "oid" -> NumberForms.whole(column, Integer.MAX_VALUE);
            case "real", "double precision" -> NumberForms.approximate(column);
            case "money" -> NumberForms.decimal(column, 15, 2);
            case "boolean" -> oneOf(List.of("f", "t"));
            case "uuid" -> uuid(Draw.key(0, column));
            case "json", "jsonb" ->
                numbered("{\"n\": ", "}", new String[] {
                    "{}", "{\"colour\": \"blue\"}", "{\"size\": 3, \"new\": true}", "{\"tags\": [\"a\", \"b\"]}"
                });
            case "bytea" -> counted(number -> String.format(Locale.ROOT, "\\x%016x", number));
            case "inet" ->
                counted(number -> "10." + octet(number, 16) + "." + octet(number, 8) + "." + octet(number, 0), 1 << 24);
            case "cidr" -> counted(number -> "10." + octet(number, 8) + "." + octet(number, 0) + ".0/24", 1 << 16);
            case "macaddr" -> counted(number -> mac("02:00", number, 4), 1L << 32);
            case "macaddr8" -> counted(number -> mac("02:00:00:ff", number, 4), 1L << 32);
            case "point" -> counted(number -> "(" + number + "," + number % 90 + ")", 1L << 50);
            case "xml" -> numbered("<n>", "</n>", new String[] {"<p>text</p>"});
            case "tsvector" -> numbered("'n", "'", new String[] {"'quick' 'fox'", "'lazy' 'dog'"});
            case "int4range", "int8range", "numrange" -> range(number -> Long.toString(number), 1 << 30);
            case "daterange" ->
                range(number -> java.time.LocalDate.ofEpochDay(10_000 + number).toString(), 600_000);
            case "tsrange" -> range(number -> "\"" + TimeForms.text(number * 3600, false) + "\"", 10_000_000);
            case "tstzrange" -> range(number -> "\"" + TimeForms.text(number * 3600, true) + "\"", 10_000_000);
            default -> {
                if (name.endsWith("multirange")) {
                    Form range = builtin(name.replace("multirange", "range"), column);
                    yield range == null ? null : between("{", range, "}");
                }
                yield null;
            }
        };
    }

    /** Lists of a few. */
    static Form array(Form element) {
        return new Form() {
            @Override
            public long size() {
                return element.size();
            }

            @Override
            public String at(long number) {
                return "{" + quoted(element.at(number)) + "}";
            }

            @Override
            public String some(long bits) {
                StringBuilder text = new StringBuilder("{");
                for (int i = Draw.below(bits, 4); i > 0; i--) {
                    text.append(quoted(element.some(Draw.at(bits, i)))).append(i > 1 ? "," : "");
                }
                return text.append('}').toString();
            }
        };
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Strings of bits. */
    static Form bits(SqlType.Bit type) {
        int length = type.length() == null ? 16 : type.length();
        int digits = Math.min(length, 62);
        return counted(
                number -> "0".repeat(length - digits)
                        + String.format(Locale.ROOT, "%" + digits + "s", Long.toBinaryString(number))
                                .replace(' ', '0'),
                1L << digits);
    }

    /** UUIDs of version 4, which depend on a key. */
    static Form uuid(long key) {
        return counted(number -> {
            long most = (Draw.at(key, number) & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
            long least = (Draw.at(key ^ Draw.mix(key), number) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(most, least).toString();
        });
    }

    private interface Text {
        String of(long number);
    }

    private static Form counted(Text text) {
        return counted(text, Form.ENDLESS);
    }

    private static Form counted(Text text, long size) {
        return new Form() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public String at(long number) {
                return text.of(number);
            }

            @Override
            public String some(long bits) {
                return text.of(Draw.below(bits, size));
            }
        };
    }

    private static Form numbered(String before, String after, String[] some) {
        return new Form() {
            @Override
            public long size() {
                return ENDLESS;
            }

            @Override
            public String at(long number) {
                return before + number + after;
            }

            @Override
            public String some(long bits) {
                return some[Draw.below(bits, some.length)];
            }
        };
    }

    /** Ranges that don't overlap where they are different. */
    private static Form range(Text bound, long size) {
        return counted(number -> "[" + bound.of(2 * number) + "," + bound.of(2 * number + 1) + ")", size / 2);
    }

    private static Form between(String before, Form form, String after) {
        return new Form() {
            @Override
            public long size() {
                return form.size();
            }

            @Override
            public String at(long number) {
                return before + form.at(number) + after;
            }

            @Override
            public String some(long bits) {
                return before + form.some(bits) + after;
            }
        };
    }

    private static String mac(String prefix, long number, int bytes) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = bytes - 1; i >= 0; i--) {
            text.append(String.format(Locale.ROOT, ":%02x", octet(number, 8 * i)));
        }
        return text.toString();
    }

    private static long octet(long number, int bits) {
        return (number >> bits) & 255;
    }
}
