package dev.vigil.console.intake;

import org.apache.kafka.common.TopicPartition;

/** Another console has read this partition further; its transaction won, and ours is undone. */
final class PositionMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PositionMoved(TopicPartition partition) {
        super("another console has read " + partition + " further");
    }
}
