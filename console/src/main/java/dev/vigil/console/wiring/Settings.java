package dev.vigil.console.wiring;

import dev.vigil.console.ConsoleSettings;
import java.util.HashMap;
import java.util.Map;

/** What the console tells Spring about itself. It stands over every environment variable and property of the host process. */
public final class Settings {
    private Settings() {}

    public static Map<String, Object> spring(ConsoleSettings settings) {
        Map<String, Object> spring = new HashMap<>();
        spring.put("server.address", settings.listen());
        spring.put("server.port", settings.port());
        spring.put("server.shutdown", "immediate");
        spring.put("server.compression.enabled", "true");
        spring.put("server.compression.min-response-size", "2KB");
        spring.put("server.tomcat.max-connections", "2000");
        spring.put("server.tomcat.threads.max", "64");
        spring.put("server.tomcat.threads.min-spare", "4");
        spring.put("server.tomcat.mbeanregistry.enabled", "false");
        spring.put("spring.jmx.enabled", "false");
        spring.put("spring.web.resources.add-mappings", "false");
        spring.put("spring.mvc.problemdetails.enabled", "false"); // ProblemAdvice does it
        spring.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
        return spring;
    }
}
