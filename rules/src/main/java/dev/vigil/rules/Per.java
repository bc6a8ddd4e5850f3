package dev.vigil.rules;

/** What a rule judges, each on its own. */
public enum Per {
    DEVICE,
    PREMISE,
    AREA
}
