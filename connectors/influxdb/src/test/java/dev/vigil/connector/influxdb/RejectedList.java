package dev.vigil.connector.influxdb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rejected points of a job in this process. A static list, because the factory is copied with the job. */
final class RejectedList {
    static final List<RejectedPoint> POINTS = new CopyOnWriteArrayList<>();

    private RejectedList() {}
}
