package dev.vigil.simulator.door;

/** @param password is never shown */
public record MqttLogin(String user, String password) {
    @Override
    public String toString() {
        return "MqttLogin[user=" + user + "]";
    }
}
