package dev.vigil.standalone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a user sees of one command. */
record CommandRun(int exit, String out, String err) {
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Vigil.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }
}
