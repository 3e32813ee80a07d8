import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.settings.CoreSettings;

/** pgCodeKeeper as a command: prints the statements that take one database to another. */
public final class PgCodeKeeperCommand {

    private PgCodeKeeperCommand() {}

    /** Arguments: the JDBC URLs of both databases, with user and password. */
    public static void main(String[] arguments) throws Exception {
        CoreSettings settings = new CoreSettings();
        DatabaseFactory factory = new DatabaseFactory(settings);
        System.out.println(PgCodeKeeperApi.diff(
                settings, factory.loadFromJdbc(arguments[0]), factory.loadFromJdbc(arguments[1])));
    }
}
