package dev.whimbrel.dialect.postgres;

/** The words of a type's name, as they are written behind {@code ::} or {@code AS}. */
final class TypeWords {

    private TypeWords() {}

    /** The name that the server itself calls a type by, for example {@code int4} for {@code integer}. */
    static String catalogName(SqlTokens tokens, int from, int to) {
        if (tokens.isSymbol(from + 1, '.')) {
            return catalogName(tokens, from + 2, to);
        }
        if (!tokens.isName(from)) {
            return "";
        }
        String name = tokens.name(from);
        return tokens.isWord(from, SqlCharacters.upper(tokens.text(from)))
                ? ofWords(name, remainingWords(tokens, from + 1, to), tokens, from)
                : name;
    }

    private static String remainingWords(SqlTokens tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (tokens.isSymbolOf(i, "([")) {
                i = tokens.closing(i);
            } else if (tokens.isName(i)) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.name(i));
            }
        }
        return words.toString();
    }

    private static String ofWords(String first, String more, SqlTokens tokens, int from) {
        boolean varying = more.startsWith("varying");
        boolean zoned = more.startsWith("with time zone");
        return switch (first) {
            case "int", "integer" -> "int4";
            case "smallint" -> "int2";
            case "bigint" -> "int8";
            case "real" -> "float4";
            case "float" -> isSingle(tokens, from) ? "float4" : "float8";
            case "double" -> more.startsWith("precision") ? "float8" : first;
            case "decimal", "dec", "numeric" -> "numeric";
            case "boolean" -> "bool";
            case "char", "character", "nchar" -> varying ? "varchar" : "bpchar";
            case "national" -> more.endsWith("varying") ? "varchar" : "bpchar";
            case "bit" -> varying ? "varbit" : "bit";
            case "timestamp" -> zoned ? "timestamptz" : first;
            case "time" -> zoned ? "timetz" : first;
            default -> first;
        };
    }

    /** {@code float(1)} to {@code float(24)} have four bytes. */
    private static boolean isSingle(SqlTokens tokens, int from) {
        return tokens.isSymbol(from + 1, '(')
                && tokens.text(from + 2).matches("\\d{1,2}")
                && Integer.parseInt(tokens.text(from + 2)) <= 24;
    }
}
