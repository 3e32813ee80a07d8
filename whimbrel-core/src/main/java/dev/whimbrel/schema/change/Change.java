package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;

/** A change of a schema, as a value. */
public interface Change {

    /**
     * The schema after this change.
     *
     * @throws dev.whimbrel.WhimbrelException {@code CHANGE_NOT_APPLICABLE} when it doesn't fit, naming the object
     */
    Schema apply(Schema before);

    /**
     * What takes this change back.
     *
     * @param before the schema before the change; may be known only in part, then what the change itself carries is used
     */
    Inverse inverse(Schema before);

    /** What it does, for people: {@code add column public.users.phone}. */
    String describe();
}
