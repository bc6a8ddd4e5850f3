package dev.vigil.console.ops;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who start and stop consoles: whether this one lives, and whether it can serve. It tells nothing else. */
@RestController
public final class HealthResource {
    private final JdbcClient jdbc;

    public HealthResource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param status {@code UP} or {@code DOWN} */
    public record Health(String status) {}

    /** The process answers. A console that waits for its database is not to be restarted. */
    @GetMapping("/actuator/health/liveness")
    Health liveness() {
        return new Health("UP");
    }

    /** 503 while the database is away. */
    @GetMapping("/actuator/health/readiness")
    ResponseEntity<Health> readiness() {
        return health();
    }

    /** The same, for those who know of one address only. */
    @GetMapping("/actuator/health")
    ResponseEntity<Health> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok(new Health("UP"));
        } catch (DataAccessException away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
        }
    }
}
