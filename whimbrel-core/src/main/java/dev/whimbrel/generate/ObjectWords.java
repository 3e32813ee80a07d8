package dev.whimbrel.generate;

import dev.whimbrel.OneLine;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import java.util.Locale;

/** How an object is named on a command line: {@code column:users.phone}. The namespace {@code public} goes without saying. */
public final class ObjectWords {

    private static final String USUAL = "public.";

    private ObjectWords() {}

    /** The words for an object. */
    public static String of(ObjectKey key) {
        return OneLine.of(words(key));
    }

    private static String words(ObjectKey key) {
        return switch (key.kind()) {
            case NAMESPACE -> "schema:" + key.name().name();
            case EXTENSION -> "extension:" + key.name().name();
            case OPAQUE -> normalized(key.part() + ":" + key.name().name());
            case COLUMN, DEFAULT, CONSTRAINT, INDEX -> kind(key.kind()) + ":" + of(key.name()) + "." + key.part();
            case ENUM, SEQUENCE, TABLE, VIEW -> kind(key.kind()) + ":" + of(key.name());
        };
    }

    /** A name without the usual namespace. */
    public static String of(ObjectName name) {
        return name.schema().equals("public") ? OneLine.of(name.name()) : name.toString();
    }

    /** The same object in the same words, whether the usual namespace was written or not, and however a line end in its name was. */
    public static String normalized(String given) {
        String words = OneLine.of(given.strip());
        int colon = words.indexOf(':');
        if (colon < 0) {
            return words;
        }
        String name = words.substring(colon + 1).strip();
        String plain = name.startsWith(USUAL) ? name.substring(USUAL.length()) : name;
        return words.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + plain;
    }

    private static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
