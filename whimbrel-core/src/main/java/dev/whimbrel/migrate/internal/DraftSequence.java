package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.SequenceBuilder;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.Change;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sequence while it is described. */
final class DraftSequence extends Draft implements SequenceBuilder {

    private static final Set<SqlType> COUNTING = Set.of(SqlType.smallint(), SqlType.integer(), SqlType.bigint());

    private final ObjectName name;
    private @Nullable SqlType type;
    private @Nullable Long start;
    private @Nullable Long increment;
    private @Nullable Long minValue;
    private @Nullable Long maxValue;
    private @Nullable Long cache;
    private @Nullable Boolean cycle;
    private SequenceDef.@Nullable Owner owner;

    private DraftSequence(Recorder recorder, ObjectName name) {
        super(recorder);
        this.name = name;
    }

    static SequenceDef described(Recorder recorder, ObjectName name, Consumer<SequenceBuilder> description) {
        DraftSequence draft = of(recorder, name, description);
        SequenceOptions options = new SequenceOptions(
                draft.type,
                draft.start,
                draft.increment,
                draft.minValue,
                draft.maxValue,
                draft.cache,
                Boolean.TRUE.equals(draft.cycle));
        return new SequenceDef(name, options, draft.owner, null);
    }

    static DraftSequence of(Recorder recorder, ObjectName name, Consumer<SequenceBuilder> description) {
        DraftSequence draft = new DraftSequence(recorder, name);
        description.accept(draft);
        draft.close();
        return draft;
    }

    /** Changes only what was named. */
    Effect alteration(Knowledge known) {
        SqlType newType = type;
        String counting = words(" INCREMENT BY ", increment)
                + words(" MINVALUE ", minValue)
                + words(" MAXVALUE ", maxValue)
                + words(" START WITH ", start)
                + words(" CACHE ", cache)
                + (cycle == null ? "" : cycle ? " CYCLE" : " NO CYCLE");
        SequenceDef.Owner newOwner = owner;
        if (newType == null && counting.isEmpty() && newOwner == null) {
            throw invalid("Nothing is said of what changes of sequence " + name + ".");
        }
        return new Effect.OfStatement(
                context -> "ALTER SEQUENCE " + context.renderer().name(name)
                        + (newType == null ? "" : " AS " + context.renderer().type(newType))
                        + counting
                        + (newOwner == null
                                ? ""
                                : " OWNED BY " + context.renderer().name(newOwner.table()) + "."
                                        + context.renderer().identifier(newOwner.column())),
                change(known.schema().sequences().get(name)));
    }

    /** The change that it amounts to, when it is known how the sequence was. */
    private @Nullable Change change(@Nullable SequenceDef before) {
        if (before == null) {
            return null;
        }
        SequenceOptions so = before.options();
        SequenceOptions options = new SequenceOptions(
                type != null ? type : so.type(),
                start != null ? start : so.start(),
                increment != null ? increment : so.increment(),
                minValue != null ? minValue : so.minValue(),
                maxValue != null ? maxValue : so.maxValue(),
                cache != null ? cache : so.cache(),
                cycle != null ? cycle : so.cycle());
        return new AlterSequence(name, options, owner != null ? owner : before.owner(), before);
    }

    private static String words(String words, @Nullable Long value) {
        return value == null ? "" : words + value;
    }

    @Override
    public SequenceBuilder type(String text) {
        stillOpen();
        SqlType named = recorder().type(text, name.schema());
        if (!COUNTING.contains(named)) {
            throw invalid("A sequence counts in smallint, integer or bigint, not in " + text + ".");
        }
        type = named;
        return this;
    }

    @Override
    public SequenceBuilder start(long value) {
        stillOpen();
        start = value;
        return this;
    }

    @Override
    public SequenceBuilder increment(long step) {
        stillOpen();
        increment = step;
        return this;
    }

    @Override
    public SequenceBuilder minValue(long value) {
        stillOpen();
        minValue = value;
        return this;
    }

    @Override
    public SequenceBuilder maxValue(long value) {
        stillOpen();
        maxValue = value;
        return this;
    }

    @Override
    public SequenceBuilder cache(long values) {
        stillOpen();
        cache = values;
        return this;
    }

    @Override
    public SequenceBuilder cycle(boolean again) {
        stillOpen();
        cycle = again;
        return this;
    }

    @Override
    public SequenceBuilder ownedBy(String table, String column) {
        stillOpen();
        owner = new SequenceDef.Owner(Names.full(recorder(), table, name.schema(), "table"), plain(column, "column"));
        return this;
    }
}
