package dev.whimbrel.migrate.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of classes and fields as names of tables and columns: {@code userProfile} as {@code user_profile}. */
final class SnakeCase {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[_ -]+[A-Za-z0-9]+)*");
    private static final Pattern WORD_STARTS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[ _-]+");

    private SnakeCase() {}

    /** Whether a text is a name: words of English letters and digits that start with a letter. */
    static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    static String of(String name) {
        return String.join("_", WORD_STARTS.split(name)).toLowerCase(Locale.ROOT);
    }

    /**
     * The name of a model as it is used in names of the database.
     *
     * @throws WhimbrelException {@code USAGE} when it is no name
     */
    static String ofModel(String model) {
        String trimmed = model.strip();
        if (!isName(trimmed)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "\"" + model.replaceAll("\\p{Cntrl}", "?")
                            + "\" can't be the name of a model. A name starts with a letter"
                            + " and has the letters a to z, digits and _, such as UserProfile.");
        }
        return of(trimmed);
    }
}
