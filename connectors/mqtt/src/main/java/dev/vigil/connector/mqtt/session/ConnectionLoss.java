package dev.vigil.connector.mqtt.session;

/**
 * Why a connection ended.
 *
 * @param reasonCode of the broker's DISCONNECT, or 0 if it sent none
 */
public record ConnectionLoss(int reasonCode, String detail) {}
