package dev.whimbrel.table.write;

import java.util.List;
import java.util.stream.Collectors;

/** Calls one after the other, on one line or on several. */
final class Chain {

    private static final int WIDTH = 120;

    private Chain() {}

    /**
     * {@code head first.second.third;}, indented.
     *
     * @param head what stands before the first call, with a blank at its end; may be empty
     * @param calls the calls, without dots
     * @param indentation the columns before
     */
    static String statement(String head, List<String> calls, int indentation) {
        String margin = " ".repeat(indentation);
        String line = margin + head + String.join(".", calls) + ";";
        if (fits(line)) {
            return line + "\n";
        }
        String continued = "\n" + margin + "        ";
        String second = margin + "        " + String.join(".", calls) + ";";
        if (!head.isEmpty() && fits(second)) {
            return margin + head.stripTrailing() + "\n" + second + "\n";
        }
        return margin + head + calls.get(0)
                + calls.stream().skip(1).map(call -> continued + "." + call).collect(Collectors.joining())
                + ";\n";
    }

    private static boolean fits(String line) {
        return line.length() <= WIDTH && line.indexOf('\n') < 0;
    }
}
