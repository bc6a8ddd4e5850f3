package dev.vigil.console;

import dev.vigil.console.backtest.Backtests;
import dev.vigil.console.oidc.Oidc;
import dev.vigil.console.status.PartReport;
import dev.vigil.console.status.StatusDesk;
import dev.vigil.console.stream.StreamHub;
import dev.vigil.console.wiring.Belts;
import dev.vigil.console.wiring.Books;
import dev.vigil.console.wiring.Casework;
import dev.vigil.console.wiring.Door;
import dev.vigil.console.wiring.HeadStart;
import dev.vigil.console.wiring.Plans;
import dev.vigil.console.wiring.Settings;
import dev.vigil.console.wiring.Stores;
import dev.vigil.console.wiring.WebServer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/**
 * The console in this process: the interface over HTTP, the live stream, the people's work in PostgreSQL.
 * It may share the process with anything: it scans no packages and leaves the logging alone.
 */
public final class Console implements AutoCloseable {
    /** Tomcat speaks through the logging of the JDK, which nobody here listens to; kept, or the levels would be forgotten. */
    private static final List<Logger> TOMCAT = List.of(
            Logger.getLogger("org.apache.catalina"),
            Logger.getLogger("org.apache.coyote"),
            Logger.getLogger("org.apache.tomcat"));

    /** It warns of threads that outlive Tomcat; the pool of connections does, by a moment and on purpose. */
    private static final Logger LEAKS = Logger.getLogger("org.apache.catalina.loader.WebappClassLoaderBase");

    private final ConfigurableApplicationContext context;
    private final ConsoleSettings settings;

    private Console(ConfigurableApplicationContext context, ConsoleSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** What it is made of. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import({
        WebServer.class,
        Stores.class,
        Books.class,
        Belts.class,
        Casework.class,
        Plans.class,
        Door.class,
        Backtests.class,
        Oidc.class
    })
    static class Parts {}

    /**
     * Returns when it answers. PostgreSQL must be there; Kafka and the time-series store may come later.
     *
     * @throws dev.vigil.domain.config.ConfigurationException when the config folder cannot be used
     */
    public static Console start(ConsoleSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** The same by another clock: for tests of what happens weeks later. */
    static Console start(ConsoleSettings settings, Clock clock) {
        HeadStart begun = HeadStart.begin(settings);
        TOMCAT.forEach(logger -> logger.setLevel(Level.WARNING));
        LEAKS.setLevel(Level.SEVERE);
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("console", Settings.spring(settings)));
            context.getBeanFactory().registerSingleton("consoleSettings", settings);
            context.getBeanFactory().registerSingleton("headStart", begun);
            context.getBeanFactory().registerSingleton("clock", clock);
        });
        try {
            return new Console(application.run(), settings);
        } catch (RuntimeException failure) {
            begun.undo();
            throw HeadStart.clear(failure);
        }
    }

    /** Where it answers. */
    public URI address() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://" + settings.listen() + ":" + port);
    }

    /** The generated password of {@code admin}, on the first start of a database only, unless one was given. */
    public Optional<String> firstPassword() {
        return context.getBean(Door.FirstPassword.class).text();
    }

    /**
     * Shows how a part is that runs beside the console; a wall that is quiet because it is blind says so.
     *
     * @param name as the page knows it: {@code door}
     */
    public void shows(String name, Supplier<PartReport> part) {
        context.getBean(StatusDesk.class).alsoAsk(name, part);
    }

    @Override
    public void close() {
        context.getBean(StreamHub.class).closeAll();
        context.close();
    }
}
