package dev.vigil.domain.alert;

/**
 * What a detector of unusual readings had learned before the samples of the evidence: without it they could not be judged
 * again.
 *
 * @param season length of the season with which the detector was made, ms
 * @param detector its memory, in the form in which it writes itself
 */
public record Learned(String device, String metric, long season, byte[] detector) {}
