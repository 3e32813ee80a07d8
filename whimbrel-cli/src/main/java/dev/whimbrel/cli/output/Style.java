package dev.whimbrel.cli.output;

import java.util.Locale;
import java.util.Map;

/**
 * How text is made to stand out.
 *
 * @param colours whether the reader's terminal shows colours
 * @param unicode whether it shows more than ASCII
 */
public record Style(boolean colours, boolean unicode) {

    /** Plain text, as for a file. */
    public static final Style PLAIN = new Style(false, false);

    /**
     * What suits a stream. {@code NO_COLOR} (see no-color.org) and {@code TERM=dumb} switch colours off.
     *
     * @param terminal whether the stream ends at a terminal
     * @param environment the environment variables
     */
    public static Style of(boolean terminal, Map<String, String> environment) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Style(terminal && wanted, terminal && speaksUnicode(environment));
    }

    /** The launcher gives Java a locale with UTF-8, so that it can read any path, and hands on the terminal's own. */
    private static boolean speaksUnicode(Map<String, String> environment) {
        for (String variable : new String[] {"WHIMBREL_LOCALE", "LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                String encoding = locale.toUpperCase(Locale.ROOT);
                return encoding.contains("UTF-8") || encoding.contains("UTF8");
            }
        }
        return false;
    }

    /** For headings. */
    public String bold(String text) {
        return styled("1", text);
    }

    /** For what matters less. */
    public String dim(String text) {
        return styled("2", text);
    }

    /** For what went well. */
    public String good(String text) {
        return styled("32", text);
    }

    /** For what somebody should look at. */
    public String warning(String text) {
        return styled("33", text);
    }

    /** For what went wrong. */
    public String bad(String text) {
        return styled("31", text);
    }

    /** For commands to type. */
    public String command(String text) {
        return styled("36", text);
    }

    private String styled(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
