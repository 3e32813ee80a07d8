package dev.whimbrel.migrate.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL by hand. */
final class OpenSql extends OpenReversible {

    private final SqlText sql;

    OpenSql(Recorder recorder, String text, @Nullable Object[] arguments) {
        super(recorder);
        this.sql = SqlText.of(text, arguments, location());
    }

    @Override
    Operation describe(Knowledge known) {
        return byHand(List.of(new Effect.OfScript(sql)), "SQL by hand");
    }
}
