package dev.vigil.simulator.replay;

/**
 * What became of a recorded file.
 *
 * @param sent messages given to the broker
 * @param confirmed messages that the broker took
 * @param skipped lines that are not of the form
 */
public record ReplayReport(long sent, long confirmed, long skipped) {}
