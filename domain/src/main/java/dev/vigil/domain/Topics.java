package dev.vigil.domain;

/** The names of the Kafka topics in which the parts of Vigil meet. */
public final class Topics {
    public static final String OBSERVATIONS = "observations";
    public static final String DEAD_LETTERS = "dead-letters";
    public static final String REGISTRY = "registry";
    public static final String RULES = "rules";
    public static final String CASEFILE = "casefile";
    public static final String TASKS = "tasks";
    /** Where camera boxes and platforms that speak Kafka send; others can be added in config. */
    public static final String RAW_CAMERA = "raw-camera";

    /** Dead letters that were sent in again: the raw bytes, and the door through which they first came as a header. */
    public static final String RESUBMITTED = "resubmitted";
    /** Name of that header; its value is for example {@code mqtt:TOPIC}. */
    public static final String RESUBMITTED_DOOR = "vigil-door";

    /** Accepted messages as they came, for audits, when {@code raw_copy} is set in config/ingest.yaml. */
    public static final String RAW_MESSAGES = "raw-messages";

    private Topics() {}
}
