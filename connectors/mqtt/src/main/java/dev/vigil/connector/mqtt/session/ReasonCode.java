package dev.vigil.connector.mqtt.session;

/** What follows from a reason code of MQTT 5 (OASIS standard, section 2.4). */
public enum ReasonCode {
    /** Another client has our id: give up this task. */
    TAKEN_OVER,
    /** Would be refused again: give up, with the reason. */
    REFUSED,
    /** May pass: try again after a pause. */
    TRANSIENT;

    private static final int SESSION_TAKEN_OVER = 0x8E;

    public static ReasonCode of(int code) {
        return switch (code) {
            case SESSION_TAKEN_OVER -> TAKEN_OVER;
            case 0x84, 0x85, 0x86, 0x87, 0x8A, 0x8C, 0x8F, 0x9E, 0xA1, 0xA2 -> REFUSED;
            default -> TRANSIENT;
        };
    }

    /** The name that the standard gives a code that a broker may answer with. */
    public static String describe(int code) {
        return switch (code) {
            case 0x84 -> "unsupported protocol version";
            case 0x85 -> "client identifier not valid";
            case 0x86 -> "bad user name or password";
            case 0x87 -> "not authorized";
            case 0x88 -> "server unavailable";
            case 0x89 -> "server busy";
            case 0x8A -> "banned";
            case 0x8B -> "server shutting down";
            case 0x8C -> "bad authentication method";
            case 0x8D -> "keep alive timeout";
            case SESSION_TAKEN_OVER -> "session taken over";
            case 0x8F -> "topic filter invalid";
            case 0x93 -> "receive maximum exceeded";
            case 0x95 -> "packet too large";
            case 0x97 -> "quota exceeded";
            case 0x98 -> "administrative action";
            case 0x9E -> "shared subscriptions not supported";
            case 0xA1 -> "subscription identifiers not supported";
            case 0xA2 -> "wildcard subscriptions not supported";
            default -> "reason code 0x" + Integer.toHexString(code);
        };
    }
}
