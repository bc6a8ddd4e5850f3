/** The real doors through which messages leave: MQTT and Kafka. */
package dev.vigil.simulator.door;
