/**
 * The TCP door for devices that speak HJ 212 (污染物自动监测数据传输): takes their frames, hands each to the MQTT broker, and
 * answers the device when the broker has it.
 */
@NullMarked
package dev.vigil.door;

import org.jspecify.annotations.NullMarked;
