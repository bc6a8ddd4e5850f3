package dev.vigil.connector.mqtt.broker;

/** A real broker for tests, on a free port of 127.0.0.1, with its store in a folder that outlives it. */
public interface Broker {

    void start() throws Exception;

    /** Ends it without letting it tidy up. */
    void kill() throws Exception;

    String uri();

    /** Ends it in good order. */
    void stop() throws Exception;
}
