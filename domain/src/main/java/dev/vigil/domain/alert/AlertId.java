package dev.vigil.domain.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic ids: the same facts give the same id in every run, so delivery twice changes nothing. */
public final class AlertId {
    private AlertId() {}

    /**
     * @param rule the rule's id
     * @param key what the rule judges: a device, a premise or an area
     * @param beganAt event time at which the occurrence began when it was first raised, epoch ms
     */
    public static String of(String rule, String key, long beganAt) {
        return "a-" + hash(rule, key, Long.toString(beganAt));
    }

    /** 24 hexadecimal digits of SHA-256 over the parts; a part cannot run into the next one. */
    public static String hash(String... parts) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }
}
