package dev.vigil.connector.mqtt.source;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * How far a change of the configured splits has come. In this order nothing is missed and no device's order is lost:
 * first the new sessions stand, then the old ones are emptied and ended, then what the new ones have received is emitted.
 */
enum Phase {
    JOINING,
    LEAVING,
    SETTLED;

    /** The enumerator tells the readers. */
    record Announcement(Phase phase) implements SourceEvent {}
}
