package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.ReplacedView;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces the query of a view. */
final class OpenReplacedView extends OpenOperation implements ReplacedView {

    private final ObjectName name;
    private final String query;
    private final Map<String, String> options = new HashMap<>();
    private List<String> columns = List.of();
    private @Nullable String before;

    OpenReplacedView(Recorder recorder, ObjectName name, String query) {
        super(recorder);
        this.name = name;
        this.query = query;
    }

    @Override
    public ReplacedView columns(String... names) {
        stillOpen();
        columns = List.of(names);
        return this;
    }

    @Override
    public ReplacedView with(String option, Object value) {
        stillOpen();
        options.put(option, String.valueOf(value));
        return this;
    }

    @Override
    public ReplacedView was(String queryBefore) {
        stillOpen();
        before = queryBefore;
        return this;
    }

    @Override
    Operation operation(Knowledge known) {
        Change replace = new CreateView(view(query), true);
        Operation alone = Operation.of(location(), known, List.of(replace));
        if (before == null) {
            return known.schema().views().containsKey(name)
                    ? alone
                    : new Operation(
                            location(),
                            alone.effects(),
                            new WayBack.None("replaceView(\"" + name.name()
                                    + "\", ...) can't be taken back: nothing says what the query was. Say it with"
                                    + " .was(\"SELECT ...\"), or write up and down."));
        }
        ViewDef old = view(before);
        Effect back = new Effect.OfStatement(context -> context.renderer().restoreView(old), new CreateView(old, true));
        return new Operation(location(), alone.effects(), new WayBack.By(List.of(back)));
    }

    private ViewDef view(String text) {
        return new ViewDef(name, false, text, columns, options, true, List.of(), null);
    }
}
