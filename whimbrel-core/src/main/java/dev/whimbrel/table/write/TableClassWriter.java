package dev.whimbrel.table.write;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.DropView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a schema as table classes. Loaded, they make the schema again; what they can't make is told in the notes. A class has no
 * more in it than a person would have written: names and facts that follow by themselves are left out.
 */
public final class TableClassWriter {

    /** A record has no more components. */
    private static final int MOST_COLUMNS = 254;

    /** An extension that every new database has. */
    private static final String ALWAYS_THERE = "plpgsql";

    private final SchemaGraph graph;
    private final Map<ObjectName, List<ColumnDef>> viewColumns;
    private final Dialect dialect;
    private final boolean timestamped;

    /**
     * A writer.
     *
     * @param graph the schema, and what in it depends on what
     * @param viewColumns the columns of views; one whose columns aren't known is kept as SQL
     * @param dialect the kind of database
     */
    public TableClassWriter(SchemaGraph graph, Map<ObjectName, List<ColumnDef>> viewColumns, Dialect dialect) {
        this(graph, viewColumns, dialect, false);
    }

    private TableClassWriter(
            SchemaGraph graph, Map<ObjectName, List<ColumnDef>> viewColumns, Dialect dialect, boolean timestamped) {
        this.graph = graph;
        this.viewColumns = Map.copyOf(viewColumns);
        this.dialect = dialect;
        this.timestamped = timestamped;
    }

    /** A writer of tables that extend {@code Timestamped}: what that brings isn't in the schema. */
    public TableClassWriter timestamped() {
        return new TableClassWriter(graph, viewColumns, dialect, true);
    }

    /**
     * Writes the classes.
     *
     * @param packageName the package of all of them
     * @throws WhimbrelException {@code USAGE} when it can't be a package
     */
    public WrittenClasses write(String packageName) {
        return write(packageName, List.of());
    }

    /**
     * Writes the classes of a schema to which others refer, or which refers to others.
     *
     * @param packageName the package of all of them
     * @param known tables and views that have a class already; foreign keys may lead to them
     * @throws WhimbrelException {@code USAGE} when it can't be a package
     */
    public WrittenClasses write(String packageName, Collection<RelationNames> known) {
        if (!JavaNames.isPackage(packageName)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE, "\"" + packageName + "\" can't be a package of Java. Name one such as shop.db.");
        }
        return new Writing(packageName, known).write();
    }

    /** One run. */
    private final class Writing {
        private final Schema schema = graph.schema();
        private final Renderer renderer = dialect.renderer("");
        private final List<SourceFile> files = new ArrayList<>();
        private final Map<ObjectName, RelationNames> chosen = new TreeMap<>();
        private final Set<ObjectName> usedEnums = new HashSet<>();
        private final Sources sources;

        Writing(String packageName, Collection<RelationNames> known) {
            ClassNames classes = new ClassNames(packageName, known);
            choose(classes);
            Map<ObjectName, String> enums = new HashMap<>();
            Map<ObjectName, Map<String, String>> labels = new HashMap<>();
            for (EnumDef definition : schema.enums().values()) {
                if (EnumText.isSayable(definition)) {
                    enums.put(definition.name(), packageName + "." + classes.chooseOther(definition.name(), "Type"));
                    labels.put(definition.name(), EnumText.constantsOf(definition));
                }
            }
            sources = new Sources(
                    schema,
                    packageName,
                    classes,
                    enums,
                    labels,
                    new NameChoice(dialect.defaultNames(), schema),
                    renderer,
                    new SqlObjects(graph, renderer, chosen.keySet()));
        }

        /** Those that the rule gives back have the first choice, then those in the namespace that need not be said. */
        private void choose(ClassNames classes) {
            Map<ObjectName, List<ColumnDef>> relations = new TreeMap<>();
            schema.tables().values().stream()
                    .filter(TableClassWriter::isSayable)
                    .forEach(table -> relations.put(table.name(), table.columns()));
            schema.views().keySet().stream()
                    .filter(this::isSayable)
                    .forEach(view -> relations.put(view, columns(view)));
            relations.keySet().stream()
                    .sorted(Comparator.comparing(
                                    (ObjectName name) -> !name.schema().equals("public"))
                            .thenComparing(name -> !JavaNames.followsRule(name.name()))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(name ->
                            chosen.put(name, classes.choose(name, names(relations.getOrDefault(name, List.of())))));
        }

        private boolean isSayable(ObjectName view) {
            List<ColumnDef> columns = columns(view);
            return !columns.isEmpty() && columns.size() <= MOST_COLUMNS;
        }

        private List<ColumnDef> columns(ObjectName view) {
            return viewColumns.getOrDefault(view, List.of());
        }

        WrittenClasses write() {
            keepWhatHasNoClass();
            for (TableDef table : schema.tables().values()) {
                RelationNames names = chosen.get(table.name());
                if (names != null) {
                    files.add(new TableText(sources, table, names, timestamped ? "Timestamped" : "Table").file());
                    table.columns().forEach(column -> useEnum(column.type()));
                }
            }
            for (ViewDef view : schema.views().values()) {
                RelationNames names = chosen.get(view.name());
                if (names != null) {
                    files.add(new ViewText(sources, view, columns(view.name()), names).file());
                }
            }
            schema.enums().values().forEach(this::addEnum);
            addObjects();
            files.sort(Comparator.comparing(SourceFile::path));
            return new WrittenClasses(files, sources.objects().notes());
        }

        private void keepWhatHasNoClass() {
            SqlObjects objects = sources.objects();
            for (TableDef table : schema.tables().values()) {
                if (!chosen.containsKey(table.name())) {
                    ObjectKey key = ObjectKey.of(ObjectKey.Kind.TABLE, table.name());
                    objects.keep(key, new CreateTable(table), new DropTable(table.name(), table, false), false, null);
                }
            }
            for (ViewDef view : schema.views().values()) {
                if (!chosen.containsKey(view.name())) {
                    ObjectKey key = ObjectKey.of(ObjectKey.Kind.VIEW, view.name());
                    DropView drop = new DropView(view.name(), view.materialized(), view);
                    objects.keep(key, new CreateView(view, false), drop, false, null);
                }
            }
            for (EnumDef definition : schema.enums().values()) {
                if (!EnumText.isSayable(definition)) {
                    ObjectKey key = ObjectKey.of(ObjectKey.Kind.ENUM, definition.name());
                    DropEnum drop = new DropEnum(definition.name(), definition);
                    objects.keep(key, new CreateEnum(definition), drop, true, null);
                }
            }
            schema.opaque().values().stream()
                    .filter(object -> !isSecurityOfClass(object))
                    .forEach(objects::keep);
        }

        /** What the class of a table says itself. */
        private boolean isSecurityOfClass(OpaqueObject object) {
            return (object.kind().equals("policy") || object.kind().equals("row security"))
                    && sources.objects().tableOf(object) != null;
        }

        private void useEnum(SqlType type) {
            if (type instanceof SqlType.Array array) {
                useEnum(array.element());
            } else if (type instanceof SqlType.Named named) {
                usedEnums.add(named.name());
            }
        }

        private void addEnum(EnumDef definition) {
            String enumeration = sources.enums().get(definition.name());
            if (enumeration != null) {
                String simpleName = enumeration.substring(enumeration.lastIndexOf('.') + 1);
                Map<String, String> labels = sources.labels().getOrDefault(definition.name(), Map.of());
                files.add(new EnumText(definition, sources.packageName(), simpleName, labels).file());
            }
        }

        private void addObjects() {
            ObjectName name = new ObjectName("public", "database_objects");
            ObjectsText text = new ObjectsText(sources, sources.classes().chooseOther(name, "Class"));
            schema.namespaces().values().stream()
                    .filter(namespace -> namespace.comment() != null || !isMentioned(namespace.name()))
                    .forEach(text::add);
            schema.extensions().values().stream()
                    .filter(extension -> !extension.name().equals(ALWAYS_THERE))
                    .forEach(text::add);
            schema.enums().values().stream()
                    .filter(each -> sources.enums().containsKey(each.name()) && !usedEnums.contains(each.name()))
                    .forEach(text::add);
            schema.sequences().values().stream()
                    .filter(sequence -> !isSerial(sequence))
                    .forEach(text::add);
            sources.objects().withoutTable().forEach(text::add);
            text.file().ifPresent(files::add);
        }

        /** A namespace comes with what is in it. */
        private boolean isMentioned(String namespace) {
            return namespace.equals("public")
                    || Stream.of(
                                    chosen.keySet(),
                                    sources.enums().keySet(),
                                    schema.sequences().keySet())
                            .flatMap(Set::stream)
                            .anyMatch(name -> name.schema().equals(namespace));
        }

        private boolean isSerial(SequenceDef sequence) {
            SequenceDef.Owner owner = sequence.owner();
            TableDef table = owner == null ? null : schema.tables().get(owner.table());
            return owner != null
                    && table != null
                    && chosen.containsKey(table.name())
                    && table.column(owner.column())
                            .flatMap(column -> ColumnText.serialOf(sources, table, column))
                            .filter(sequence::equals)
                            .isPresent();
        }
    }

    private static boolean isSayable(TableDef table) {
        return !table.columns().isEmpty() && table.columns().size() <= MOST_COLUMNS;
    }

    private static List<String> names(List<ColumnDef> columns) {
        return columns.stream().map(ColumnDef::name).toList();
    }
}
