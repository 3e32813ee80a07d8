package dev.whimbrel.migrate.internal;

import dev.whimbrel.migrate.builder.CommentBuilder;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.SetComment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments on something. */
final class OpenComment extends OpenOperation implements CommentBuilder {

    private final CommentTarget target;
    private final @Nullable String text;
    private @Nullable String before;

    OpenComment(Recorder recorder, CommentTarget target, @Nullable String text) {
        super(recorder);
        this.target = target;
        this.text = text;
    }

    @Override
    public void was(String textBefore) {
        stillOpen();
        before = textBefore;
    }

    @Override
    Operation operation(Knowledge known) {
        return Operation.of(location(), known, List.of(new SetComment(target, text, before)));
    }
}
