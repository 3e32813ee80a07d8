package dev.whimbrel.cli.output;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Keeps passwords out of everything that is shown, also out of other programs' messages and of stack traces. */
public final class Secrets {

    /** What stands for a password. */
    public static final String MASK = "***";

    private static final int SHORTEST = 4;
    private static final Pattern IN_URL =
            Pattern.compile("(\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s/?#:@\"']*:)([^\\s/?#]*)(@)");
    private static final Pattern IN_PARAMETER =
            Pattern.compile("((?:\\b|[?&])(?:ssl)?password=)[^\\s&\"'#,;]+", Pattern.CASE_INSENSITIVE);

    private final Set<String> known = new ConcurrentSkipListSet<>();

    /**
     * Hides a password from now on.
     *
     * @param password the password; very short ones are hidden in URLs only, because they also occur in other words
     */
    public void add(String password) {
        if (password.length() >= SHORTEST) {
            known.add(password);
            known.add(URLEncoder.encode(password, StandardCharsets.UTF_8));
            known.add(URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    /** The text without passwords. */
    public String hide(String text) {
        String hidden = text;
        if (hidden.contains("://")) {
            hidden = IN_URL.matcher(hidden).replaceAll("$1" + MASK + "$3");
        }
        if (hidden.toLowerCase(Locale.ROOT).contains("password=")) {
            hidden = IN_PARAMETER.matcher(hidden).replaceAll("$1" + MASK);
        }
        for (String secret : known) {
            hidden = hidden.replace(secret, MASK);
        }
        return hidden;
    }
}
