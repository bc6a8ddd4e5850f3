package dev.vigil.connector.influxdb;

import java.io.IOException;

/** A success that is not the 204 of a store: a portal, a proxy, or another service at the address. */
final class UnexpectedStatus extends IOException {
    private final int status;

    UnexpectedStatus(int status) {
        super("expected 204, got " + status + ": not the write address of an InfluxDB");
        this.status = status;
    }

    int status() {
        return status;
    }
}
