package dev.vigil.standalone;

import dev.vigil.servers.FreePort;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Looks whether the ports are free before anything starts. */
final class PortCheck {
    private PortCheck() {}

    /** @throws StartException that names every taken port */
    static void refuseTaken(StandaloneSettings settings) {
        List<Part> taken = Arrays.stream(Part.values())
                .filter(part -> settings.real(part).isEmpty())
                .filter(part -> FreePort.isTaken(settings.listen(), settings.port(part)))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        String named = taken.stream()
                .map(part -> settings.port(part) + " (" + part.title() + ")")
                .collect(Collectors.joining(", "));
        throw new StartException((taken.size() == 1 ? "Port " : "Ports ") + named + " on " + settings.listen()
                + (taken.size() == 1 ? " is" : " are")
                + " in use by another program: stop it, or start with --port-offset 1000,"
                + " or change the port in config/vigil.yaml.");
    }
}
