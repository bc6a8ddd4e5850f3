package dev.vigil.console.web;

import dev.vigil.domain.alert.AlertId;
import java.util.Optional;
import java.util.UUID;

/** What makes a post that is sent twice happen once: its id follows from the sender and his Idempotency-Key. */
public final class OnceKey {
    public static final String HEADER = "Idempotency-Key";

    private OnceKey() {}

    /** A new id when no key was sent. */
    public static String id(String prefix, String sender, Optional<String> key) {
        return prefix
                + key.map(given -> AlertId.hash(prefix, sender, given))
                        .orElseGet(() -> UUID.randomUUID().toString());
    }
}
