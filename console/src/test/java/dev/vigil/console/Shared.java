package dev.vigil.console;

/** One console for all tests that only add to what is there, for starting one takes seconds. It ends with the process. */
final class Shared {
    private static final Console CONSOLE = start();

    private Shared() {}

    static Console console() {
        return CONSOLE;
    }

    static Browser admin() {
        return Browser.admin(CONSOLE);
    }

    private static Console start() {
        Console console = Console.start(Servers.settingsWithSeries());
        Runtime.getRuntime().addShutdownHook(new Thread(console::close));
        return console;
    }
}
