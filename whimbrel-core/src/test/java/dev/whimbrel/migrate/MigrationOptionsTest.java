package dev.whimbrel.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MigrationOptionsTest {

    @Test
    void eachWithChangesOneOption() {
        Duration second = Duration.ofSeconds(1);

        assertThat(MigrationOptions.DEFAULTS.withoutTransaction()).isEqualTo(new MigrationOptions(false, null, null));
        assertThat(MigrationOptions.DEFAULTS
                        .withoutTransaction()
                        .withLockTimeout(second)
                        .withStatementTimeout(Duration.ZERO))
                .isEqualTo(new MigrationOptions(false, second, Duration.ZERO));
        assertThat(new MigrationOptions(true, second, second).withLockTimeout(null))
                .isEqualTo(new MigrationOptions(true, null, second));
    }
}
