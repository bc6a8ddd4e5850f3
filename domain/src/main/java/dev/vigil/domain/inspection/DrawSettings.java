package dev.vigil.domain.inspection;

/**
 * How draws get their seed.
 *
 * @param key the secret from which the secret numbers are made; its hash is published once. Whoever has it can
 *     foresee draws with the source {@code clock}, though not change them
 * @param beacon whether a public value is awaited; otherwise the clock stands for it
 * @param patience how long the beacon is awaited before the clock stands for it, ms
 */
public record DrawSettings(String key, boolean beacon, long patience) {
    /** Nobody watches a beacon; the draw takes place one second after its commitment. */
    public static DrawSettings byClock(String key) {
        return new DrawSettings(key, false, 1_000L);
    }
}
