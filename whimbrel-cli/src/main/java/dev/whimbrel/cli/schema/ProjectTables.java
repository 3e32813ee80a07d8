package dev.whimbrel.cli.schema;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.source.SchemaSource;
import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DeclaredSchema;
import dev.whimbrel.table.EnumRemap;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.TableClasses;
import dev.whimbrel.table.compile.TableSources;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/** The table classes of a project: compiled from source, or as they are on its class path. */
final class ProjectTables {

    private static final String PROCESSORS = "dev.whimbrel.processor.";

    private final Invocation invocation;

    ProjectTables(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * What they say; warnings are told at once.
     *
     * @param folder the sources; empty for the project's
     */
    Goal goal(Optional<Path> folder) {
        return goal(classes(folder).orElseThrow(ProjectTables::none));
    }

    /** What the project's say; empty when it has none. */
    Optional<Goal> goalIfAny() {
        return classes(Optional.empty()).map(this::goal);
    }

    private Goal goal(TableClasses classes) {
        DeclaredSchema declared = DeclaredSchema.of(
                classes.silence(invocation.project().silenced().toArray(Convention[]::new)), Runners.dialect());
        declared.warnings().forEach(warning -> invocation.output().warn(warning.toString()));
        return new Goal(
                new SchemaSource.Defined("The table classes", declared.graph()),
                declared.renames(),
                declared.remaps().stream()
                        .collect(groupingBy(EnumRemap::enumName, toMap(EnumRemap::from, EnumRemap::to))),
                declared.roles());
    }

    /** What classes in a folder say that isn't the project's. */
    DeclaredSchema declared(Path folder) {
        TableSources sources =
                TableSources.of(invocation.project().classPath(invocation.variables()), ProjectTables::processors);
        return DeclaredSchema.of(sources.in(folder), Runners.dialect());
    }

    /** The classes of a folder, or of the project. */
    Optional<TableClasses> classes(Optional<Path> named) {
        invocation.output().progress().show("reading the table classes", 0, 0);
        List<Path> classPath = invocation.project().classPath(invocation.variables());
        Optional<Path> folder = named.or(
                () -> invocation.project().tables(invocation.variables()).map(invocation::opened));
        return folder.isPresent() ? Optional.of(sources(classPath).in(folder.get())) : onClassPath(classPath);
    }

    private TableSources sources(List<Path> classPath) {
        return invocation.project().exists()
                ? TableSources.cached(classPath, ProjectTables::processors, Runners.keptClasses(invocation.project()))
                : TableSources.of(classPath, ProjectTables::processors);
    }

    private static Optional<TableClasses> onClassPath(List<Path> classPath) {
        URL[] urls = classPath.stream().map(ProjectTables::url).toArray(URL[]::new);
        TableClasses found = TableClasses.onClassPath(new URLClassLoader("tables", urls, Table.class.getClassLoader()));
        return Optional.of(found).filter(classes -> !classes.relations().isEmpty());
    }

    private static UsageException none() {
        return new UsageException("No table classes are found. Say in whimbrel.toml where their sources are:"
                + "\n[project]\ntables = \"src/main/java\"\nor where they are compiled: class_path ="
                + " [\"target/classes\"].");
    }

    private static List<Processor> processors() {
        List<Processor> processors = new ArrayList<>();
        for (Processor processor : ServiceLoader.load(Processor.class, ProjectTables.class.getClassLoader())) {
            if (processor.getClass().getName().startsWith(PROCESSORS)) {
                processors.add(processor);
            }
        }
        return processors;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a place on a class path: " + path, e);
        }
    }
}
