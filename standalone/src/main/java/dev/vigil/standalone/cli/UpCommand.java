package dev.vigil.standalone.cli;

import dev.vigil.standalone.Standalone;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Runs the whole system on this machine until Ctrl-C; a later up goes on where it was.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions system = new SystemOptions();

    @Override
    public Integer call() {
        Running running = Running.announce(System.out);
        try (Standalone standalone = Standalone.start(system.settings(), running::started)) {
            running.ready(standalone);
            running.untilStopped(standalone);
        }
        return 0;
    }
}
