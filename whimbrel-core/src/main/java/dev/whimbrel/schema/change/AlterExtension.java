package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves an extension to another namespace, or updates it.
 *
 * @param name its name
 * @param schema the namespace that holds its objects afterwards; null to keep it
 * @param version the version to update to; null to keep it
 * @param before how it was so far, so that the change can be taken back; null when the schema before it tells, or nothing does
 */
public record AlterExtension(
        String name,
        @Nullable String schema,
        @Nullable String version,
        @Nullable ExtensionDef before) implements Change {

    @Override
    public Schema apply(Schema all) {
        ExtensionDef known = new Lookup(this, all).extension(name);
        return all.with(new ExtensionDef(
                name,
                schema == null ? known.schema() : schema,
                version == null ? known.version() : version,
                known.comment()));
    }

    @Override
    public Inverse inverse(Schema all) {
        ExtensionDef known = all.extensions().getOrDefault(name, before);
        List<String> missing = new ArrayList<>();
        if (known == null || (schema != null && known.schema() == null)) {
            missing.add("schema");
        }
        if (known == null || (version != null && known.version() == null)) {
            missing.add("version");
        }
        return known == null || !missing.isEmpty()
                ? new Inverse.None("The change of extension " + name + " can't be taken back: nothing says what its "
                        + String.join(" and ", missing) + " was. Write up and down.")
                : Inverse.of(new AlterExtension(
                        name, schema == null ? null : known.schema(), version == null ? null : known.version(), null));
    }

    @Override
    public String words() {
        return "alter extension " + name;
    }
}
