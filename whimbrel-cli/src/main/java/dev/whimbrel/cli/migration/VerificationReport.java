package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.output.Output;
import dev.whimbrel.cli.output.Style;
import dev.whimbrel.migrate.run.Verification;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells the result of each proof as soon as it is there. */
final class VerificationReport implements Consumer<Verification> {

    private static final int NAME_WIDTH = 52;

    private final Output output;
    private final int total;
    private int done;

    VerificationReport(Output output, int total) {
        this.output = output;
        this.total = total;
        output.progress().show("verifying", 0, total);
    }

    @Override
    public void accept(Verification result) {
        done++;
        output.progress().show("verified " + done + " of " + total, done, total);
        String name = result.migration().toString();
        output.line("  " + name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())) + "  " + verdict(result));
        result.differences().forEach(difference -> output.line("      " + difference));
        result.losses().forEach(loss -> output.line("      loses " + loss));
        if (result.error() != null) {
            output.line("      " + result.error().strip().replace("\n", "\n      "));
        }
    }

    private String verdict(Verification result) {
        Style style = output.style();
        String text = text(result.verdict());
        return switch (result.verdict()) {
            case PROVEN -> style.good(text);
            case LOSSY, NO_DOWN -> style.warning(text);
            case WRONG -> style.bad(text);
        };
    }

    static String text(Verification.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
