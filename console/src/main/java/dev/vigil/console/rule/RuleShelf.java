package dev.vigil.console.rule;

import dev.vigil.domain.alert.AlertId;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rule book that holds now, in memory, and how it comes to change. */
public final class RuleShelf {
    public static final String CONFIG = "config";
    /** A new book holds a few seconds after it was made, so that all judges change over at one time. */
    private static final long LEAD = Duration.ofSeconds(3).toMillis();

    private final RuleBookTable table;
    private final Clock clock;
    private volatile RuleBookRow current;

    /** @param fromFolder what the config folder says; it wins over the desk when it has changed since it was last taken in */
    public RuleShelf(RuleBookTable table, RuleBook fromFolder, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.current = takeOver(fromFolder);
    }

    private RuleBookRow takeOver(RuleBook fromFolder) {
        String origin = "file:" + fingerprint(fromFolder.rules());
        Optional<RuleBookRow> same = table.newestIfOf(origin, fromFolder.rules());
        if (same.isPresent()) {
            return same.get();
        }
        if (table.newestVersion() == 0) {
            RuleBookRow first = new RuleBookRow(fromFolder.as(1, 0), clock.millis(), CONFIG, "the first book", origin);
            return table.keep(first) ? first : table.newest().orElse(first);
        }
        return table.knows(origin)
                ? table.newest().orElseThrow()
                : add(fromFolder, CONFIG, "the config folder changed", origin);
    }

    private RuleBookRow add(RuleBook book, String author, String reason, String origin) {
        return add(table.newestVersion() + 1, book, author, reason, origin);
    }

    private RuleBookRow add(long version, RuleBook book, String author, String reason, String origin) {
        long now = clock.millis();
        RuleBookRow row = new RuleBookRow(book.as(version, now + LEAD), now, author, reason, origin);
        if (!table.keep(row)) {
            throw new IllegalStateException("rule book " + version + " was made by somebody else meanwhile");
        }
        return row;
    }

    public RuleBookRow current() {
        return current;
    }

    /** Writes the next version, when the one that was seen still holds; empty when it was changed meanwhile. */
    synchronized Optional<RuleBookRow> write(long seen, RuleBook next, String author, String reason) {
        if (seen != current.book().version()) {
            return Optional.empty();
        }
        return Optional.of(add(next, author, reason, "desk:" + author));
    }

    /** Shows a book that is stored for good. */
    synchronized void show(RuleBookRow made) {
        if (made.book().version() > current.book().version()) {
            current = made;
        }
    }

    /** The same rules under a version above one that readers have seen already. */
    public synchronized RuleBookRow liftAbove(long seen) {
        long version = Math.max(seen, table.newestVersion()) + 1;
        current = add(version, current.book(), current.author(), current.reason(), current.origin());
        return current;
    }

    static String fingerprint(List<Rule> rules) {
        return AlertId.hash(rules.stream().map(Rule::text).toArray(String[]::new));
    }
}
