package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Takes over the points that a store refuses for good, for example into a dead-letter topic. One for each subtask;
 * called from the sink's own threads, never by two at a time.
 *
 * <p>Whoever throws is asked again, with back-off, until it succeeds: a point is let go only after {@link #flush} came
 * back. So {@link #accept} may merely begin to write, if flush waits for it; a lambda, which has no flush, must not. The
 * same point can come again, after a failure of the job or of the rejected.
 */
@FunctionalInterface
public interface RejectedPoints extends AutoCloseable {

    void accept(RejectedPoint point) throws Exception;

    /** Returns when everything accepted so far is safe. Called once for each batch that had rejected points. */
    default void flush() throws Exception {}

    @Override
    default void close() throws IOException {}

    /** Opens the rejected of one subtask; travels with the job graph. */
    @FunctionalInterface
    interface Factory extends Serializable {
        RejectedPoints open(WriterInitContext context) throws Exception;
    }
}
