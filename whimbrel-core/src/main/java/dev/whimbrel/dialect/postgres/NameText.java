package dev.whimbrel.dialect.postgres;

/** A name as the catalog holds it, from the way it is written in SQL. */
final class NameText {

    private NameText() {}

    /** An unquoted name: ASCII letters are folded to lower case, others stay. */
    static String ofWord(String word) {
        return PostgresIdentifiers.cut(SqlCharacters.lower(word));
    }

    /**
     * A name in double quotes.
     *
     * @param quoted the name with its quotes, also {@code U&"..."}
     * @param escape the escape character of a {@code U&"..."} name, a backslash unless {@code UESCAPE} says otherwise
     */
    static String ofQuoted(String quoted, char escape) {
        boolean unicode = quoted.charAt(0) != '"';
        String inner = quoted.substring(unicode ? 3 : 1, quoted.length() - 1).replace("\"\"", "\"");
        return PostgresIdentifiers.cut(unicode ? unescape(inner, escape) : inner);
    }

    /** Resolves {@code \0041}, {@code \+000041} and the doubled escape; what the server would refuse stays as it is. */
    private static String unescape(String text, char escape) {
        StringBuilder name = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean six = text.startsWith("+", i + 1);
            int digits = i + (six ? 2 : 1);
            int next = digits + (six ? 6 : 4);
            if (c != escape) {
                name.append(c);
                i++;
            } else if (text.indexOf(escape, i + 1) == i + 1) {
                name.append(escape);
                i += 2;
            } else if (isHexadecimal(text, digits, next)) {
                int value = Integer.parseInt(text, digits, next, 16);
                name.append(six ? Character.toString(value) : String.valueOf((char) value));
                i = next;
            } else {
                return text;
            }
        }
        return name.toString();
    }

    private static boolean isHexadecimal(String text, int from, int to) {
        return to <= text.length()
                && text.substring(from, to).chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)
                && Character.isValidCodePoint(Integer.parseInt(text, from, to, 16));
    }
}
