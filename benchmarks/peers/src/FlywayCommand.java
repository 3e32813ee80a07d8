import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Flyway as a command: {@code migrate}, {@code info}, or {@code fill}, which prints the statements that put all migrations into
 * the history without running them.
 */
public final class FlywayCommand {

    private FlywayCommand() {}

    /** Arguments: what to do, the JDBC URL with user and password, the folder of migrations. */
    public static void main(String[] arguments) {
        Flyway flyway = Flyway.configure()
                .dataSource(arguments[1], null, null)
                .locations("filesystem:" + arguments[2])
                .load();
        switch (arguments[0]) {
            case "migrate" -> flyway.migrate();
            case "info" -> System.out.println(Arrays.stream(flyway.info().all())
                    .map(migration -> migration.getState() + " " + migration.getScript())
                    .toList());
            case "fill" -> {
                int rank = 1;
                for (MigrationInfo migration : flyway.info().all()) {
                    System.out.printf(
                            "INSERT INTO flyway_schema_history VALUES (%d, '%s', '%s', 'SQL', '%s', %d, 'postgres', now(), 1, true);%n",
                            rank++,
                            migration.getVersion(),
                            migration.getDescription(),
                            migration.getScript(),
                            migration.getChecksum());
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
