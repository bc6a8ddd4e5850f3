package dev.vigil.standalone.processes;

/** The process that started this one as part of a cluster, if one did. */
public final class Parent {
    private Parent() {}

    /** Ends this process when its parent has ended, however that came. */
    public static void endWithIt() {
        String pid = System.getProperty(ChildJvm.PARENT);
        if (pid == null) {
            return;
        }
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
}
