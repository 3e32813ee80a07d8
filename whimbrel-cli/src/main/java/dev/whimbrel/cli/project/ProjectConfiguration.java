package dev.whimbrel.cli.project;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Convention;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a project's {@code whimbrel.toml} says. It was checked as a whole: there are no unknown keys and no values of a wrong
 * type in it. Variables are filled in only for the environment that is used.
 */
public final class ProjectConfiguration {

    /** The file's name. */
    public static final String FILE_NAME = "whimbrel.toml";

    private static final List<String> BUILT_IN = List.of("development", "test");

    private final Path directory;
    private final Optional<TomlSection> file;

    private ProjectConfiguration(Path directory, Optional<TomlSection> file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param shownAs what it is called in messages
     * @throws WhimbrelException {@code CONFIGURATION} with all that is wrong in it
     */
    public static ProjectConfiguration read(Path file, String shownAs) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        return new ProjectConfiguration(
                directory == null ? file : directory, Optional.of(ConfigurationReader.read(file, shownAs)));
    }

    /** A project without a file: everything is as usual, and its database has to be named by the caller. */
    public static ProjectConfiguration without(Path directory) {
        return new ProjectConfiguration(directory.toAbsolutePath().normalize(), Optional.empty());
    }

    /** The project's folder. */
    public Path directory() {
        return directory;
    }

    /** Whether there is a file. */
    public boolean exists() {
        return file.isPresent();
    }

    /** The project's name, by default its folder's. */
    public String name(Map<String, String> variables) {
        Path folder = directory.getFileName();
        return project(Key.NAME)
                .map(setting -> setting.notBlank(variables))
                .orElse(folder == null ? "project" : folder.toString());
    }

    /** The folder of the migrations. */
    public Path migrations(Map<String, String> variables) {
        return folder(Key.MIGRATIONS, "migrations", variables);
    }

    /** The folder of the seeds. */
    public Path seeds(Map<String, String> variables) {
        return folder(Key.SEEDS, "seeds", variables);
    }

    /** The folder with the sources of the table classes; empty when they are on the class path. */
    public Optional<Path> tables(Map<String, String> variables) {
        return project(Key.TABLES)
                .map(setting -> directory.resolve(setting.notBlank(variables)).normalize());
    }

    /**
     * The folders and jars with the project's own classes, which its Java migrations may use.
     *
     * @throws WhimbrelException {@code CONFIGURATION} when one of them is not there
     */
    public List<Path> classPath(Map<String, String> variables) {
        return projectTexts(Key.CLASS_PATH)
                .flatMap(setting -> ClassPathEntry.of(setting, directory, variables).stream())
                .toList();
    }

    /**
     * The conventions that the project departs from on purpose.
     *
     * @throws WhimbrelException {@code CONFIGURATION} when one has a code that doesn't exist
     */
    public Set<Convention> silenced() {
        return projectTexts(Key.SILENCE).map(ProjectConfiguration::convention).collect(Collectors.toSet());
    }

    private static Convention convention(Setting setting) {
        return Stream.of(Convention.values())
                .filter(convention -> convention.code().equals(setting.text()))
                .findFirst()
                .orElseThrow(() -> setting.wrong("has \"" + setting.text()
                        + "\", which is no code of a warning. A warning begins with its code, such as "
                        + Convention.TEXT_LIMIT.code() + "."));
    }

    private Stream<Setting> projectTexts(Key key) {
        return file.flatMap(root -> root.section(Key.PROJECT_TABLE.name())).stream()
                .flatMap(section -> section.texts(key).stream());
    }

    /** The objects that stay in databases although the table classes don't speak of them. */
    public List<String> kept(Map<String, String> variables) {
        return projectTexts(Key.KEEP)
                .map(setting -> setting.notBlank(variables))
                .toList();
    }

    private Path folder(Key key, String usual, Map<String, String> variables) {
        return directory
                .resolve(
                        project(key).map(setting -> setting.notBlank(variables)).orElse(usual))
                .normalize();
    }

    private Optional<Setting> project(Key key) {
        return file.flatMap(root -> root.section(Key.PROJECT_TABLE.name())).flatMap(section -> section.text(key));
    }

    /**
     * What holds for an environment. {@code development} and {@code test} need not be in the file: they use the embedded
     * database then.
     *
     * @param name its name
     * @param url a URL that takes precedence over the file's, so that this one's variables need not be set
     * @param variables the environment variables
     * @throws WhimbrelException {@code CONFIGURATION} when there is no such environment, a variable is missing, or a value is
     *     wrong
     */
    public EnvironmentSettings environment(String name, Optional<String> url, Map<String, String> variables) {
        Optional<TomlSection> environments = file.flatMap(root -> root.section(Key.ENVIRONMENTS_TABLE.name()));
        Optional<TomlSection> environment = environments.flatMap(all -> all.section(name));
        if (environment.isEmpty() && exists() && !BUILT_IN.contains(name)) {
            throw unknown(name);
        }
        Optional<TomlSection> migrate = file.flatMap(root -> root.section(Key.MIGRATE_TABLE.name()));
        return new EnvironmentReader(name, environment, migrate, variables).read(url);
    }

    /** The names of all environments, in alphabetical order. */
    public SortedSet<String> environments() {
        SortedSet<String> names = new TreeSet<>(BUILT_IN);
        file.flatMap(root -> root.section(Key.ENVIRONMENTS_TABLE.name()))
                .ifPresent(declared -> names.addAll(declared.names()));
        return names;
    }

    private WhimbrelException unknown(String name) {
        return new WhimbrelException(
                ErrorCode.CONFIGURATION,
                FILE_NAME + " has no environment " + name + ". There are: " + String.join(", ", environments())
                        + ". To add it, write [environments." + name + "] and its url.");
    }
}
