package dev.vigil.simulator.replay;

import java.util.OptionalLong;

/**
 * A message of a recorded file.
 *
 * @param at when it was measured or recorded, epoch ms; empty when nothing in it says so
 */
record RecordedMessage(OptionalLong at, String topic, byte[] payload) {}
