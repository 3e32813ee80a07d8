package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.Refresh;
import dev.whimbrel.schema.ObjectName;
import java.util.List;

/** Refreshes a materialized view, which needs no way back: its rows follow from others. */
final class OpenRefresh extends OpenOperation implements Refresh {

    private final ObjectName view;
    private boolean concurrently;

    OpenRefresh(Recorder recorder, ObjectName view) {
        super(recorder);
        this.view = view;
    }

    @Override
    public Refresh concurrently() {
        stillOpen();
        concurrently = true;
        return this;
    }

    @Override
    Operation operation(Knowledge known) {
        Effect.SqlSource sql = context -> "REFRESH MATERIALIZED VIEW " + (concurrently ? "CONCURRENTLY " : "")
                + context.renderer().name(view);
        return new Operation(location(), List.of(new Effect.OfStatement(sql, null)), WayBack.nothing());
    }
}
