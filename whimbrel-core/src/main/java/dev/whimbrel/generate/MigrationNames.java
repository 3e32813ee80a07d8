package dev.whimbrel.generate;

import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.RenameColumn;
import dev.whimbrel.schema.change.RenameTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a name for a migration that nobody named: what its main changes do. */
public final class MigrationNames {

    private static final int LONGEST = 50;

    private MigrationNames() {}

    /** A name in small letters with hyphens. */
    public static String of(List<Change> changes) {
        List<String> names = changes.stream()
                .map(MigrationNames::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> main = firstGiven(names, List.of("create-", "rename-", "drop-", "add-", "change-"));
        String name =
                main.isEmpty() ? "change-schema" : String.join("-and-", main.subList(0, Math.min(2, main.size())));
        if (main.size() > 2) {
            name += "-and-more";
        }
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    private static List<String> firstGiven(List<String> names, List<String> verbs) {
        Function<String, List<String>> those =
                verb -> names.stream().filter(name -> name.startsWith(verb)).toList();
        Optional<List<String>> found =
                verbs.stream().map(those).filter(some -> !some.isEmpty()).findFirst();
        return found.orElse(List.of());
    }

    private static @Nullable String of(Change change) {
        return switch (change) {
            case CreateTable c -> "create-" + c.definition().name().name();
            case DropTable c -> "drop-" + c.name().name();
            case RenameTable c -> "rename-" + c.from().name() + "-to-" + c.newName();
            case AddColumn c -> "add-" + c.column().name() + "-to-" + c.table().name();
            case DropColumn c -> "drop-" + c.column() + "-from-" + c.table().name();
            case RenameColumn c -> "rename-" + c.table().name() + "-" + c.from() + "-to-" + c.to();
            case AlterColumn c -> "change-" + c.table().name() + "-" + c.column();
            case CreateIndex c -> "add-" + c.index().name();
            case CreateView c -> "create-" + c.definition().name().name();
            case CreateEnum c -> "create-" + c.definition().name().name();
            default -> null;
        };
    }
}
