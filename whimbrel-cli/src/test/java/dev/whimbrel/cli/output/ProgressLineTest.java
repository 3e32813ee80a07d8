package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Output output(Terminals terminals, Verbosity verbosity) {
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(Reader.nullReader()),
                terminals,
                Map.of("COLUMNS", "60"),
                Path.of("."),
                Clock.systemUTC(),
                () -> ZoneOffset.UTC);
        return new Output(surroundings, false, verbosity, new Secrets());
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTakesLongerThanASecondIsShownAndErasedForOtherLines() throws InterruptedException {
        Output output = output(new Terminals(true, true, true), Verbosity.NORMAL);
        output.progress().show("counting", 3, 4);
        assertThat(shown()).isEmpty();

        for (int i = 0; i < 400 && shown().isEmpty(); i++) {
            Thread.sleep(25);
        }
        assertThat(shown()).startsWith("\r\u001b[Kcounting  ###############..... 75 %  1 s");
        output.report("a line");
        assertThat(shown()).endsWith("\r\u001b[K");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a line\n");
        output.progress().close();
        assertThat(shown()).endsWith("\r\u001b[K");
    }

    @Test
    void nobodyWatchesAPipeOrAQuietCommand() {
        assertThat(output(new Terminals(true, true, false), Verbosity.NORMAL).progress())
                .isSameAs(Progress.NONE);
        assertThat(output(new Terminals(true, true, true), Verbosity.QUIET).progress())
                .isSameAs(Progress.NONE);
    }
}
