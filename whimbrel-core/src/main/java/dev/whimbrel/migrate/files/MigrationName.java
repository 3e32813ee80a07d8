package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration does, in words: {@code create-users}. However it is written, as {@code CreateUsers}, {@code create_users}
 * or {@code create users}, it is the same name.
 *
 * @param text words of {@code a-z} and {@code 0-9} with hyphens between them, at most {@value #MAX_LENGTH} characters
 */
public record MigrationName(String text) {

    /** The longest name. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD_STARTS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[ _-]+");

    public MigrationName {
        if (!isName(text)) {
            throw new IllegalArgumentException("Not the form of a migration's name: " + text);
        }
    }

    /**
     * Reads a name that a person gave.
     *
     * @throws WhimbrelException {@code USAGE} when it has no letter or digit, has characters that don't belong into the name of
     *     a file, or is too long
     */
    public static MigrationName of(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("");
        plain.codePoints().filter(c -> !belongs(c)).findFirst().ifPresent(stranger -> {
            throw unusable(written, "it has the character " + shown(stranger));
        });
        String text = hyphenated(plain);
        if (text.isEmpty()) {
            throw unusable(written, "it has no letter or digit");
        }
        if (text.length() > MAX_LENGTH) {
            throw unusable(written, "it is longer than " + MAX_LENGTH + " characters");
        }
        return new MigrationName(text);
    }

    /** The nearest name to any text: what doesn't belong into a name is taken as a blank. Empty when nothing is left. */
    static String nearest(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String name = hyphenated(plain.replaceAll("[^A-Za-z0-9]+", "-"));
        return name.length() <= MAX_LENGTH
                ? name
                : name.substring(0, MAX_LENGTH).replaceAll("-+$", "");
    }

    /** The name as it is written in the name of a Java class: {@code CreateUsers}, or {@code Add_2fa} to keep words apart. */
    public String inJava() {
        String joined = capitalised("");
        return hyphenated(joined).equals(text) ? joined : capitalised("_");
    }

    private String capitalised(String separator) {
        return Arrays.stream(text.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(separator));
    }

    /** Whether this is the form of a name. Folders have thousands of them, and a pattern would be several times slower. */
    static boolean isName(String text) {
        boolean afterHyphen = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? afterHyphen : !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                return false;
            }
            afterHyphen = hyphen;
        }
        return !afterHyphen && text.length() <= MAX_LENGTH;
    }

    static String hyphenated(String words) {
        return Arrays.stream(WORD_STARTS.split(words))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    private static boolean belongs(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || " _-".indexOf(character) >= 0);
    }

    private static String shown(int character) {
        return Character.isISOControl(character) || !Character.isDefined(character)
                ? String.format(Locale.ROOT, "U+%04X", character)
                : "\"" + Character.toString(character) + "\"";
    }

    private static WhimbrelException unusable(String written, String reason) {
        String visible = written.length() <= 60 ? written : written.substring(0, 60) + "...";
        return new WhimbrelException(
                ErrorCode.USAGE,
                "\"" + visible.replaceAll("\\p{Cntrl}", "?") + "\" can't be a migration's name: " + reason
                        + ". Say in a few words what it does, such as create-users: a name has the letters a to z, digits,"
                        + " blanks, - and _.");
    }

    @Override
    public String toString() {
        return text;
    }
}
