package dev.whimbrel.cli.output;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many characters fit in a line. It is asked only when something takes long, because the answer costs a process. */
final class TerminalWidth {

    private static final int USUAL = 80;

    private TerminalWidth() {}

    static int of(Map<String, String> variables) {
        int told = number(variables.getOrDefault("COLUMNS", ""));
        int width = told > 0 ? told : ofTerminal();
        return width > 0 ? width : USUAL;
    }

    private static int ofTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
