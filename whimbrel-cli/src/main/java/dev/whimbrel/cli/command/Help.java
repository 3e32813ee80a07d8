package dev.whimbrel.cli.command;

import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;

/** Adds to a command's help. */
public final class Help {

    private Help() {}

    /** Paragraphs that say more than the summary. */
    public static void details(CommandSpec spec, String... paragraphs) {
        String[] known = spec.usageMessage().description();
        String[] all = Arrays.copyOf(known, known.length + paragraphs.length);
        for (int i = 0; i < paragraphs.length; i++) {
            all[known.length + i] = escaped(paragraphs[i]);
        }
        spec.usageMessage().description(all);
    }

    /** Command lines, without the program's name. */
    public static void examples(CommandSpec spec, String... lines) {
        spec.usageMessage().footerHeading("%n@|bold Examples|@%n");
        spec.usageMessage()
                .footer(Arrays.stream(lines)
                        .map(line -> "  whimbrel " + escaped(line))
                        .toArray(String[]::new));
    }

    /** The library takes texts for format strings. */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
