package dev.whimbrel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make and drop an object that is known by its text.
 *
 * @param create statements without terminators, with qualified names, that make it as it is, without its comment; at least one
 * @param drop statements that take it away and nothing else, never with CASCADE; at least one
 * @param replacement what has to be equal in two versions of the object so that {@code create} of the one replaces the other in
 *     place, as CREATE OR REPLACE FUNCTION does; null when it has to be dropped before
 * @param commentOn what follows {@code COMMENT ON}, for example {@code FUNCTION public.touch(integer)}; null when it takes none
 * @param aside how it is kept under another name while another version takes its place; null for what isn't a type of values
 */
public record ObjectSql(
        List<String> create,
        List<String> drop,
        @Nullable String replacement,
        @Nullable String commentOn,
        @Nullable Aside aside) {

    /**
     * How a type is kept for a while, until no column has values of it any more.
     *
     * @param rename statements that give it another name
     * @param drop statements that drop it under that name
     */
    public record Aside(List<String> rename, List<String> drop) {
        public Aside {
            rename = List.copyOf(rename);
            drop = List.copyOf(drop);
        }
    }

    /** The statements of an object that isn't a type of values. */
    public ObjectSql(List<String> create, List<String> drop, @Nullable String replacement, @Nullable String commentOn) {
        this(create, drop, replacement, commentOn, null);
    }

    public ObjectSql {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }

    /** Whether {@code create} of a newer version replaces this one in place. */
    public boolean isReplacedBy(ObjectSql newer) {
        return replacement != null && replacement.equals(newer.replacement);
    }
}
