package dev.vigil.domain.observation;

import java.util.List;

/** What one message became: observations, and the parts of it that were refused. */
public record Decoded(List<Observation> observations, List<Rejection> rejections) {
    public Decoded {
        observations = List.copyOf(observations);
        rejections = List.copyOf(rejections);
    }

    public static Decoded of(List<Observation> observations) {
        return new Decoded(observations, List.of());
    }

    public static Decoded refused(Rejection rejection) {
        return new Decoded(List.of(), List.of(rejection));
    }
}
