package dev.vigil.console.status;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the platform is, over HTTP. */
@RestController
public final class StatusResource {
    private final StatusDesk desk;

    public StatusResource(StatusDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/status")
    StatusView status() {
        return desk.look();
    }
}
