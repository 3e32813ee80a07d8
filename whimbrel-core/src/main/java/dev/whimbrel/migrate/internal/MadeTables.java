package dev.whimbrel.migrate.internal;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.RenameNamespace;
import dev.whimbrel.schema.change.RenameTable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tables a migration has created. */
final class MadeTables {

    private MadeTables() {}

    static Set<ObjectName> after(Set<ObjectName> made, Change change) {
        if (change instanceof RenameNamespace rename) {
            return made.stream()
                    .map(name -> name.schema().equals(rename.from()) ? new ObjectName(rename.to(), name.name()) : name)
                    .collect(Collectors.toSet());
        }
        Set<ObjectName> changed = new HashSet<>(made);
        if (change instanceof CreateTable create) {
            changed.add(create.definition().name());
        } else if (change instanceof DropTable drop) {
            changed.remove(drop.name());
        } else if (change instanceof RenameTable rename && changed.remove(rename.from())) {
            changed.add(rename.from().renamed(rename.newName()));
        }
        return changed;
    }
}
