package dev.vigil.standalone.cli;

import ch.qos.logback.core.PropertyDefinerBase;

/** Where the log goes: beside the data of the system that this process runs, known before anything logs. */
public final class LogFolder extends PropertyDefinerBase {
    static final String PROPERTY = "vigil.log.folder";

    @Override
    public String getPropertyValue() {
        return System.getProperty(PROPERTY, System.getProperty("java.io.tmpdir") + "/vigil");
    }
}
