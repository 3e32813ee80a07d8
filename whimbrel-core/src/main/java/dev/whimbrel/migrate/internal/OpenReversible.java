package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.Reversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of which the user may say how it is taken back. */
abstract class OpenReversible extends OpenOperation implements Reversal {

    private @Nullable WayBack given;

    OpenReversible(Recorder recorder) {
        super(recorder);
    }

    @Override
    public final void reversedBy(String sql, @Nullable Object... arguments) {
        stillOpen();
        given = new WayBack.By(List.of(
                new Effect.OfScript(SqlText.of(sql, arguments, recorder().here()))));
    }

    @Override
    public final void reversedByNothing() {
        stillOpen();
        given = WayBack.nothing();
    }

    @Override
    final Operation operation(Knowledge known) {
        Operation described = describe(known);
        return given == null ? described : new Operation(described.location(), described.effects(), given);
    }

    /** All that was said, with the way back that follows from it. */
    abstract Operation describe(Knowledge known);

    /** An operation that only the user can take back. */
    final Operation byHand(List<Effect> effects, String what) {
        return new Operation(
                location(),
                effects,
                new WayBack.None(what + " can't be taken back by itself. Say how, with .reversedBy(\"...\") or"
                        + " .reversedByNothing(), or write up and down."));
    }

    /** An operation on data, which needs no way back when the data goes away with what the migration made. */
    final Operation onData(List<Effect> effects, boolean goesAway, String what) {
        return goesAway ? new Operation(location(), effects, WayBack.nothing()) : byHand(effects, what);
    }
}
