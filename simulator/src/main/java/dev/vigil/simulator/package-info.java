/** A district that behaves: seeded devices with scripted faults, over real MQTT and Kafka; also replays files. */
package dev.vigil.simulator;
