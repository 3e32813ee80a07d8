package dev.whimbrel.cli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    private static final Map<String, String> NO_VARIABLES = Map.of();

    @ParameterizedTest
    @ValueSource(strings = {"embedded", " embedded\n", "EMBEDDED"})
    void embeddedIsTheProjectsOwnServer(String url) {
        assertThat(DatabaseUrl.parse(url, "--url", NO_VARIABLES)).isEqualTo(new DatabaseUrl.Embedded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://ann:pw@db:6000/shop | jdbc:postgresql://db:6000/shop | ann | pw",
                "postgresql://ann@db/shop | jdbc:postgresql://db:5432/shop | ann |",
                "POSTGRES://ann@db/shop | jdbc:postgresql://db:5432/shop | ann |",
                "postgres://ann:p%40s%2Fs%3A%25@db/my%20shop | jdbc:postgresql://db:5432/my%20shop | ann | p@s/s:%",
                "postgres://ann:p+w@db/a+b | jdbc:postgresql://db:5432/a%2Bb | ann | p+w",
                "postgres://ann:a:b@c@db/shop | jdbc:postgresql://db:5432/shop | ann | a:b@c",
                "postgres://ann@[::1]:6000/shop | jdbc:postgresql://[::1]:6000/shop | ann |",
                "postgres://ann@[2001:db8::7]/shop | jdbc:postgresql://[2001:db8::7]:5432/shop | ann |",
                "postgres://ann@one:1,two:2,three/shop | jdbc:postgresql://one:1,two:2,three:5432/shop | ann |",
                "postgres://ann@/shop | jdbc:postgresql://localhost:5432/shop | ann |",
                "postgres://ann@db | jdbc:postgresql://db:5432/ann | ann |",
                "postgres://%C3%A4nn@db/%C3%BC | jdbc:postgresql://db:5432/%C3%BC | änn |",
                "postgres:///shop?user=ann&password=pw&host=db&port=6000 | jdbc:postgresql://db:6000/shop | ann | pw",
                "postgres://ann@db/other?dbname=shop | jdbc:postgresql://db:5432/shop | ann |",
                "jdbc:postgresql://db:6000/shop?user=ann&password=pw | jdbc:postgresql://db:6000/shop | ann | pw",
                "jdbc:postgresql:shop?user=ann | jdbc:postgresql://localhost:5432/shop | ann |",
                "jdbc:postgresql://one:1,two:2/shop?user=ann | jdbc:postgresql://one:1,two:2/shop | ann |",
                "jdbc:postgresql://[::1]/shop?user=ann | jdbc:postgresql://[::1]:5432/shop | ann |",
            })
    void everyFormLeadsToTheDriver(String text, String jdbcUrl, String user, String password) {
        ServerUrl url = server(text, NO_VARIABLES);

        assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password().orElse(null)).isEqualTo(password);
    }

    @Test
    void partsThatAreLeftOutComeFromPsqlsVariables() {
        Map<String, String> variables = Map.of(
                "PGHOST",
                "db",
                "PGPORT",
                "6000",
                "PGUSER",
                "ann",
                "PGPASSWORD",
                "pw",
                "PGDATABASE",
                "shop",
                "PGSSLMODE",
                "require");

        ServerUrl url = server("postgres://", variables);
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db:6000/shop");
        assertThat(url.properties()).isEqualTo(Map.of("user", "ann", "password", "pw", "sslmode", "require"));

        ServerUrl own = server("postgres://bob:x@other:1/own?sslmode=disable", variables);
        assertThat(own.jdbcUrl()).isEqualTo("jdbc:postgresql://other:1/own");
        assertThat(own.properties()).isEqualTo(Map.of("user", "bob", "password", "x", "sslmode", "disable"));

        assertThat(server("jdbc:postgresql://db/x", variables).properties())
                .containsEntry("user", "ann")
                .containsEntry("password", "pw");
    }

    @Test
    void withoutAUserItIsTheOperatingSystems() {
        assertThat(server("postgres://db/shop", NO_VARIABLES).user()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void parametersOfPsqlAreTranslatedForTheDriver() {
        ServerUrl url = server(
                "postgres://ann@db/shop?sslmode=require&channel_binding=require&connect_timeout=3&application_name=a%20b"
                        + "&options=-c%20x%3Dy&target_session_attrs=read-write&keepalives=0&currentSchema=app",
                NO_VARIABLES);

        assertThat(url.properties())
                .isEqualTo(Map.of(
                        "user", "ann",
                        "sslmode", "require",
                        "channelBinding", "require",
                        "connectTimeout", "3",
                        "ApplicationName", "a b",
                        "options", "-c x=y",
                        "targetServerType", "primary",
                        "tcpKeepAlive", "false",
                        "currentSchema", "app"));
        assertThat(url.withPassword())
                .isEqualTo(
                        "postgres://ann@db:5432/shop?application_name=a%20b&channel_binding=require&connect_timeout=3"
                                + "&options=-c%20x%3Dy&sslmode=require");
    }

    @Test
    void thePasswordIsShownOnlyWhereItIsAskedFor() {
        ServerUrl url = server("postgres://ann:s%40cret@db/shop", NO_VARIABLES);

        assertThat(url.shown()).isEqualTo("postgres://ann:***@db:5432/shop");
        assertThat(url.toString()).isEqualTo(url.shown());
        assertThat(url.withPassword()).isEqualTo("postgres://ann:s%40cret@db:5432/shop");
        assertThat(url.jdbcUrl()).doesNotContain("cret");
        assertThat(url.withDatabase("other").shown()).isEqualTo("postgres://ann:***@db:5432/other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://ann:secret@db/shop | is no database that Whimbrel knows.",
                "secret | is no database that Whimbrel knows.",
                "'' | is no database that Whimbrel knows.",
                "postgres://ann:sec/ret@db/shop | has a host or port that can't be read",
                "postgres://ann:secret@db:70000/shop | has a port that is no number from 1 to 65535.",
                "postgres://ann:secret@::1/shop | has a host or port that can't be read; an IPv6 address needs brackets",
                "postgres://ann:100%secret@db/shop | has a % that is not followed by two hexadecimal digits.",
                "postgres://ann:secret%4 | has a % that is not followed by two hexadecimal digits.",
                "postgres://ann:secret%00@db/shop | has a % that is not followed by two hexadecimal digits.",
                "postgres://ann:secret@db/shop?sslmode | has a parameter without a value.",
                "postgres://ann:secret@db/shop?sslmod=x | has the parameter sslmod, which neither PostgreSQL nor its driver",
                "postgres://ann:secret@db/shop?schema=x | For the schema, write currentSchema.",
                "postgres://ann:secret@%2Frun%2Fpostgresql/shop | leads to a Unix socket (/run/postgresql)",
                "postgres:///shop?host=/run/postgresql | leads to a Unix socket (/run/postgresql)",
                "jdbc:postgresql://ann:secret@db/shop | is no JDBC URL that the PostgreSQL driver can read.",
                "jdbc:mysql://db/shop | is no database that Whimbrel knows.",
            })
    void aWrongUrlIsExplainedWithoutBeingQuoted(String text, String message) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text, "environments.test.url", NO_VARIABLES))
                .isInstanceOfSatisfying(
                        WhimbrelException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageStartingWith("environments.test.url ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("sec");
    }

    private static ServerUrl server(String text, Map<String, String> variables) {
        return (ServerUrl) DatabaseUrl.parse(text, "--url", variables);
    }
}
