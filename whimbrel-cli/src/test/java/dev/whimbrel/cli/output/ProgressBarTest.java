package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final Duration ELAPSED = Duration.ofMillis(3700);

    @Test
    void showsHowFarItIs() {
        assertThat(new ProgressBar("working", 1, 4).text(ELAPSED, 80, Style.PLAIN))
                .isEqualTo("working  #####............... 25 %  3 s");
        assertThat(new ProgressBar("working", 9, 4).text(ELAPSED, 80, new Style(false, true)))
                .isEqualTo("working  ████████████████████ 100 %  3 s");
    }

    @Test
    void showsACountWhenTheEndIsNotKnown() {
        assertThat(new ProgressBar("working", 1200, 0).text(ELAPSED, 80, Style.PLAIN))
                .isEqualTo("working  1200  3 s");
        assertThat(new ProgressBar("working", 0, 0).text(ELAPSED, 80, Style.PLAIN))
                .isEqualTo("working  3 s");
    }

    @Test
    void leavesRoomForTheActivityInANarrowLine() {
        assertThat(new ProgressBar("working", 2, 4).text(ELAPSED, 40, Style.PLAIN))
                .isEqualTo("working  ##... 50 %  3 s");
    }

    @Test
    void neverFillsTheLine() {
        assertThat(new ProgressBar("a very long activity", 0, 0).text(ELAPSED, 20, Style.PLAIN))
                .isEqualTo("a very long ac  3 s")
                .hasSizeLessThan(20);
    }
}
