package dev.vigil.domain.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The planner's state as it comes out of a checkpoint. */
final class Restart {
    private Restart() {}

    static PlannerState of(PlannerState state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            state.write(new DataOutputStream(bytes));
            return PlannerState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
