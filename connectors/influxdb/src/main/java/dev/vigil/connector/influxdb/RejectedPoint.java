package dev.vigil.connector.influxdb;

/**
 * A point that no retry will ever get into the store.
 *
 * @param line the line as it was sent; for a point refused before sending, the point in words
 * @param reason what the store said, or what the sink found
 * @param status the HTTP status of the answer; 0 when the sink refused the point itself
 */
public record RejectedPoint(String line, String reason, int status) {}
