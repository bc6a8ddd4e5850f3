package dev.vigil.standalone.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A backtest's report for people. */
final class BacktestText {
    private static final int LISTED = 10;

    private BacktestText() {}

    static void print(JsonNode report, PrintStream out) {
        JsonNode tried = report.path("tried");
        JsonNode happened = report.path("happened");
        out.printf("%-36s %12s %12s%n", "", "these rules", "what was");
        row("alerts", "alerts", tried, happened, out);
        for (String severity : new String[] {"red", "orange", "yellow", "blue"}) {
            row("  " + severity, severity, tried.path("bySeverity"), happened.path("bySeverity"), out);
        }
        TreeSet<String> rules = new TreeSet<>(tried.path("byRule").propertyNames());
        rules.addAll(happened.path("byRule").propertyNames());
        rules.forEach(rule -> row("  " + rule, rule, tried.path("byRule"), happened.path("byRule"), out));
        row("tasks", "tasks", tried, happened, out);
        row("visits", "visits", tried, happened, out);
        row("checks from afar", "remoteChecks", tried, happened, out);
        out.printf(
                Locale.ROOT,
                "%-36s %12.1f %12.1f%n",
                "officer hours",
                tried.path("officerHours").asDouble(),
                happened.path("officerHours").asDouble());
        difference(report.path("difference"), out);
        out.println("\n" + report.path("samples").asLong() + " samples were judged.");
    }

    private static void row(String name, String field, JsonNode tried, JsonNode happened, PrintStream out) {
        out.printf(
                "%-36s %12d %12d%n",
                name, tried.path(field).asInt(0), happened.path(field).asInt(0));
    }

    private static void difference(JsonNode difference, PrintStream out) {
        out.printf(
                "%n%d alerts in both (%d would have come earlier, %d later), %d new, %d gone%n",
                difference.path("same").asInt(),
                difference.path("earlier").asInt(),
                difference.path("later").asInt(),
                difference.path("added").asInt(),
                difference.path("gone").asInt());
        if (difference.path("gone").asInt() > 0) {
            out.println("of the gone ones people had said: " + difference.path("goneByDisposition"));
        }
        list("+", difference.path("addedFirst"), out);
        list("-", difference.path("goneFirst"), out);
    }

    private static void list(String sign, JsonNode alerts, PrintStream out) {
        for (int i = 0; i < Math.min(LISTED, alerts.size()); i++) {
            JsonNode one = alerts.get(i);
            out.printf(
                    "  %s %s %-7s %s %s %s%n",
                    sign,
                    one.path("openedAt").asString(),
                    one.path("severity").asString(),
                    one.path("rule").asString(),
                    one.path("premise").asString(),
                    one.path("device").asString(""));
        }
        if (alerts.size() > LISTED) {
            out.println("  " + sign + " and more; --json has them");
        }
    }
}
