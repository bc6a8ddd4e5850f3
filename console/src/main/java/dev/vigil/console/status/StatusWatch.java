package dev.vigil.console.status;

import dev.vigil.console.stream.StreamHub;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Tells every wall at once when a part of the platform goes blind, and when it sees again. */
public final class StatusWatch {
    private static final long PAUSE = 2_000;

    private final StatusDesk desk;
    private final StreamHub hub;
    private final JsonMapper json;
    private List<Seen> last = List.of();

    public StatusWatch(StatusDesk desk, StreamHub hub, JsonMapper json) {
        this.desk = desk;
        this.hub = hub;
        this.json = json;
    }

    /** What the worker does over and over. */
    public void turn() throws InterruptedException {
        StatusView view = desk.look();
        List<Seen> seen = view.parts().stream()
                .map(part -> new Seen(part.name(), part.live()))
                .toList();
        if (!seen.equals(last)) {
            last = seen;
            hub.announce("platform", json.writeValueAsString(view));
        }
        Thread.sleep(PAUSE);
    }

    private record Seen(String part, boolean live) {}
}
