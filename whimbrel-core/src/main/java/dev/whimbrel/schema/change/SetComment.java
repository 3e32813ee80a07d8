package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Sets or removes the comment of an object.
 *
 * @param target the object
 * @param comment the comment; null to remove it
 * @param before the comment so far, as far as the change knows; null for none. What the schema before tells comes first
 */
public record SetComment(
        CommentTarget target,
        @Nullable String comment,
        @Nullable String before) implements Change {

    /** An empty comment is none, as for the server. */
    public SetComment {
        comment = "".equals(comment) ? null : comment;
        before = "".equals(before) ? null : before;
    }

    @Override
    public Schema apply(Schema schema) {
        return Comments.write(new Lookup(this, schema), target, comment);
    }

    @Override
    public Inverse inverse(Schema schema) {
        return Inverse.of(new SetComment(
                target,
                Comments.find(schema, target).orElse(new Comments.Known(before)).comment(),
                comment));
    }

    @Override
    public String words() {
        return (comment == null ? "remove the comment of " : "comment on ") + target.describe();
    }
}
