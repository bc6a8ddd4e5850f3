package dev.vigil.console.intake;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** Another console has read one of these partitions further; its transaction won, and ours is undone. */
final class PositionMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PositionMoved(Collection<TopicPartition> partitions) {
        super("another console has read one of " + partitions + " further");
    }
}
