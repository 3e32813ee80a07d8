package dev.whimbrel.schema;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * An object that Whimbrel sees but doesn't model: a function, trigger, policy, domain, partitioned table and the like. It is
 * carried so that it is compared, never lost and never harmed.
 *
 * @param kind what it is, in the server's words, for example {@code function}
 * @param identity its full name as the server writes it, for example {@code public.touch(integer)}
 * @param definition everything the server tells about it, in a canonical text; equal texts mean equal objects
 */
public record OpaqueObject(String kind, String identity, String definition) implements Comparable<OpaqueObject> {

    private static final Comparator<OpaqueObject> ORDER =
            comparing(OpaqueObject::kind).thenComparing(OpaqueObject::identity);

    @Override
    public int compareTo(OpaqueObject other) {
        return ORDER.compare(this, other);
    }
}
