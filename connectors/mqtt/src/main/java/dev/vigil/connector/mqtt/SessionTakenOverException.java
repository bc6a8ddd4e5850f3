package dev.vigil.connector.mqtt;

import java.io.IOException;

/** Another client connected with our client id, or seems to have (not every broker says so). We do not take the session back: two that do so never stop. */
public final class SessionTakenOverException extends IOException {
    private static final long serialVersionUID = 1;

    public SessionTakenOverException(String clientId) {
        super("Another client connected as " + clientId + " and took the session over. Either a task that was given up"
                + " for lost still ran, or two jobs use the same client id prefix.");
    }
}
