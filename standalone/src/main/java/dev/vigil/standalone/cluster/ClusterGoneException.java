package dev.vigil.standalone.cluster;

import java.io.IOException;

/** The cluster does not answer: nothing is known about the job, and no checkpoint is to blame. */
final class ClusterGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ClusterGoneException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
