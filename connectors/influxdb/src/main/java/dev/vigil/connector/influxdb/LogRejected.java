package dev.vigil.connector.influxdb;

import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rejected of a sink that was given none: the first is logged, all are counted by the sink. They are lost. */
final class LogRejected implements RejectedPoints {
    private static final Logger LOG = LoggerFactory.getLogger(LogRejected.class);

    private boolean logged;

    static RejectedPoints open(WriterInitContext context) {
        return new LogRejected();
    }

    @Override
    public void accept(RejectedPoint point) {
        if (logged) {
            return;
        }
        logged = true;
        LOG.error(
                "a point was refused for good and dropped: status={} reason={} line={}. More are only counted (pointsRejected)",
                point.status(),
                StoreHealth.printable(point.reason()),
                StoreHealth.printable(point.line()));
    }
}
