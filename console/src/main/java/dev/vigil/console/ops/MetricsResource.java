package dev.vigil.console.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meters of this process, as Prometheus reads them. */
@RestController
public final class MetricsResource {
    private static final String FORM = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry meters;

    public MetricsResource(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @GetMapping(path = "/actuator/prometheus", produces = FORM)
    String scrape() {
        return meters.scrape();
    }
}
