package dev.whimbrel.dialect;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes, names, types and values as SQL. A renderer is made for a default namespace; names in it are written without
 * their namespace.
 */
public interface Renderer {

    /**
     * The statements of a change, in order.
     *
     * @throws dev.whimbrel.WhimbrelException {@code NAME_TOO_LONG} or {@code INVALID_DEFINITION} for what the server would cut
     *     or refuse
     */
    List<Sql> render(Change change);

    /** A name, quoted where it needs quotes. */
    String identifier(String name);

    /** A full name, quoted where it needs quotes; without the default namespace. */
    String name(ObjectName name);

    /** A type as the server writes it. */
    String type(SqlType type);

    /**
     * A statement that gives a view its former query again, also when that has fewer columns. The view's comments, owner and
     * privileges stay.
     */
    String restoreView(ViewDef before);

    /**
     * A Java value as a literal that the server reads back as the same value.
     *
     * @param value text, number, boolean, UUID, date or time of java.time, byte array, list or array of these, enum constant,
     *     map or record for JSON is not among them; null gives {@code NULL}
     */
    String literal(@Nullable Object value);
}
