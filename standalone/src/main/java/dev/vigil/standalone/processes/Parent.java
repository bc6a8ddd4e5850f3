package dev.vigil.standalone.processes;

import java.util.Optional;

/** The process that started this one as part of a cluster, if one did. */
public final class Parent {
    private Parent() {}

    /** Ends this process when its parent has ended, however that came. */
    public static void endWithIt() {
        String pid = System.getProperty(ChildJvm.PARENT);
        if (pid == null) {
            return;
        }
        Optional<ProcessHandle> parent = ProcessHandle.of(Long.parseLong(pid));
        if (parent.isEmpty()) {
            System.exit(0);
        }
        var unused = parent.orElseThrow().onExit().thenRun(() -> System.exit(0));
    }
}
