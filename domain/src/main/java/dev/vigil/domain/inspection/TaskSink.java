package dev.vigil.domain.inspection;

/** Takes the revisions of tasks in the order in which they were decided. */
@FunctionalInterface
public interface TaskSink {
    void publish(Task revision);
}
