package dev.vigil.connector.influxdb;

import java.util.List;

/** A part of what a writer had not yet stored at a checkpoint. Small parts, so that rescaling can spread them. */
record BufferedLines(List<BufferedLine> lines) {}
