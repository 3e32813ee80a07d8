package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.MaterializedViewBuilder;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates or drops a view or a materialized view. */
final class OpenView extends OpenOperation
        implements MaterializedViewBuilder, dev.whimbrel.migrate.builder.ViewBuilder {

    private final ObjectName name;
    private final boolean materialized;
    private final boolean drop;
    private final String query;
    private final Map<String, String> options = new HashMap<>();
    private List<String> columns = List.of();
    private boolean populated = true;
    private @Nullable String comment;

    OpenView(Recorder recorder, ObjectName name, boolean materialized, boolean drop, String query) {
        super(recorder);
        this.name = name;
        this.materialized = materialized;
        this.drop = drop;
        this.query = query;
    }

    @Override
    public OpenView columns(String... names) {
        stillOpen();
        columns = List.of(names);
        return this;
    }

    @Override
    public OpenView with(String option, Object value) {
        stillOpen();
        options.put(option, String.valueOf(value));
        return this;
    }

    @Override
    public OpenView withNoData() {
        stillOpen();
        populated = false;
        return this;
    }

    @Override
    public OpenView comment(String text) {
        stillOpen();
        comment = text;
        return this;
    }

    @Override
    Operation operation(Knowledge known) {
        ViewDef view = new ViewDef(name, materialized, query, columns, options, populated, List.of(), comment);
        Change change = drop ? new DropView(name, materialized, view) : new CreateView(view, false);
        return Operation.of(location(), known, List.of(change));
    }
}
