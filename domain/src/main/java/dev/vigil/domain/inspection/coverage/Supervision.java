package dev.vigil.domain.inspection.coverage;

/** How well an item at a premise was supervised in an hour. Silence is blindness, not compliance. */
public enum Supervision {
    SUPERVISED,
    PARTLY,
    BLIND
}
