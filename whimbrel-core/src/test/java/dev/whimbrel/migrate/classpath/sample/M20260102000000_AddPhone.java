package dev.whimbrel.migrate.classpath.sample;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.migrate.SchemaBuilder;
import java.time.Duration;

public class M20260102000000_AddPhone implements Migration {

    @Override
    public void change(SchemaBuilder db) {}

    @Override
    public MigrationOptions options() {
        return new MigrationOptions(true, Duration.ofSeconds(Seconds.FIVE.count), null);
    }

    private enum Seconds {
        FIVE(5);

        final int count;

        Seconds(int count) {
            this.count = count;
        }
    }
}
