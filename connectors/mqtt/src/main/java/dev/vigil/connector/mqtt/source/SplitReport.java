package dev.vigil.connector.mqtt.source;

import org.apache.flink.api.connector.source.SourceEvent;

/** A reader tells the enumerator how far a split has come. May come more than once. */
record SplitReport(String splitId, Progress progress) implements SourceEvent {

    enum Progress {
        /** The session exists and all its filters are subscribed. */
        SUBSCRIBED,
        /** It is emptied, and gone from the broker. */
        ENDED
    }
}
