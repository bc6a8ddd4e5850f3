package dev.vigil.connector.mqtt.broker;

import java.io.IOException;
import java.nio.file.Path;

/** The brokers that every test of the protocol runs against. */
public enum Brokers {
    ARTEMIS {
        @Override
        public Broker in(Path store) throws IOException {
            return new ArtemisBroker(store);
        }
    },
    MOSQUITTO {
        @Override
        public Broker in(Path store) throws IOException {
            MosquittoBroker.assumeInstalled();
            return new MosquittoBroker(store);
        }
    };

    public abstract Broker in(Path store) throws IOException;
}
