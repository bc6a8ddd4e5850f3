package dev.vigil.domain.inspection;

/**
 * <pre>
 * PROPOSED ──begin──▶ BEGUN ──finish──▶ FINISHED
 *    └── every part withdrawn, or cancelled ──▶ CANCELLED
 * </pre>
 */
public enum TaskState {
    PROPOSED,
    BEGUN,
    FINISHED,
    CANCELLED
}
