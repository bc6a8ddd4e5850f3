package dev.vigil.connector.mqtt.sink;

/** What follows from the reason code with which a broker answers a publication (MQTT 5, section 3.4.2.1). */
enum Verdict {
    ACCEPTED,
    /** Would be refused for ever: drop and count. Failing the job would only bring it back. */
    REJECTED,
    /** May pass: publish again. */
    AGAIN;

    static Verdict of(int code) {
        if (code < 0x80) {
            return ACCEPTED;
        }
        return switch (code) {
            case 0x87, 0x90, 0x95, 0x99 -> REJECTED;
            default -> AGAIN;
        };
    }
}
