package dev.whimbrel.cli.project;

import dev.whimbrel.migrate.run.MigratorSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Puts together what holds for one environment: its own table first, then {@code [migrate]}, then what is usual. */
final class EnvironmentReader {

    private static final String PRODUCTION = "production";
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LOCK_WAIT = Duration.ofMinutes(10);
    private static final int LOCK_ATTEMPTS = 10;

    private final String name;
    private final Optional<TomlSection> environment;
    private final Optional<TomlSection> migrate;
    private final Map<String, String> variables;

    EnvironmentReader(
            String name,
            Optional<TomlSection> environment,
            Optional<TomlSection> migrate,
            Map<String, String> variables) {
        this.name = name;
        this.environment = environment;
        this.migrate = migrate;
        this.variables = variables;
    }

    EnvironmentSettings read(Optional<String> url) {
        return new EnvironmentSettings(
                name,
                url.or(this::configuredUrl).orElse("embedded"),
                environment.flatMap(own -> own.flag(Key.PROTECTED)).orElse(name.equals(PRODUCTION)),
                duration(Key.LOCK_TIMEOUT, LOCK_TIMEOUT),
                attempts(),
                duration(Key.LOCK_WAIT, LOCK_WAIT),
                text(Key.HISTORY_TABLE, MigratorSettings.MIGRATION_HISTORY),
                text(Key.SEED_HISTORY_TABLE, MigratorSettings.SEED_HISTORY));
    }

    private Optional<String> configuredUrl() {
        return environment.flatMap(own -> own.text(Key.URL)).map(setting -> setting.notBlank(variables));
    }

    private Duration duration(Key key, Duration usual) {
        return setting(key).map(setting -> setting.duration(variables)).orElse(usual);
    }

    private String text(Key key, String usual) {
        return setting(key).map(setting -> setting.notBlank(variables)).orElse(usual);
    }

    private Optional<Setting> setting(Key key) {
        return environment.flatMap(own -> own.text(key)).or(() -> migrate.flatMap(common -> common.text(key)));
    }

    private int attempts() {
        return environment
                .flatMap(own -> own.count(Key.LOCK_ATTEMPTS))
                .or(() -> migrate.flatMap(common -> common.count(Key.LOCK_ATTEMPTS)))
                .map(Math::toIntExact)
                .orElse(LOCK_ATTEMPTS);
    }
}
