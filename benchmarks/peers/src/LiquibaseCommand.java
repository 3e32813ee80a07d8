import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/** Liquibase as a command: {@code update}, or {@code sync}, which puts all changesets into the history without running them. */
public final class LiquibaseCommand {

    private LiquibaseCommand() {}

    /** Arguments: what to do, the JDBC URL with user and password, the changelog. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[2]).toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(arguments[1]);
                DirectoryResourceAccessor folder = new DirectoryResourceAccessor(file.getParent());
                Liquibase liquibase = new Liquibase(
                        file.getFileName().toString(),
                        folder,
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            switch (arguments[0]) {
                case "update" -> liquibase.update(new Contexts(), new LabelExpression());
                case "sync" -> liquibase.changeLogSync(new Contexts(), new LabelExpression());
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }
}
