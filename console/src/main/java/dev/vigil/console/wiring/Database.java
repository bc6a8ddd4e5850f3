package dev.vigil.console.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.vigil.console.ConsoleSettings;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Opens the database, with its tables in the form that this version of the console needs. */
final class Database {
    private static final int CONNECTIONS = 12;

    private Database() {}

    static HikariDataSource open(ConsoleSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("console");
        pool.setJdbcUrl(settings.jdbcUrl());
        pool.setUsername(settings.jdbcUser());
        pool.setPassword(settings.jdbcPassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "vigil-console");
        try {
            migrate(pool);
            return pool;
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
