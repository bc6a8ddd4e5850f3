package dev.vigil.jobs.warning;

import dev.vigil.domain.Topics;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.calendar.Calendars;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By what is judged: the rule books and what the desk has said of days, as far as they are known. */
final class Law {
    private static final Logger LOG = LoggerFactory.getLogger(Law.class);

    private final Metrics metrics;
    private final Calendars calendars;
    private final EngineOptions options;
    private final WatchOrders orders;
    private final RulesView rules;
    private final DaysView days = new DaysView();
    private Engine engine;
    /** Another one when the rules or the days change; the lower half is the version of the newest book. */
    private long number;

    Law(Metrics metrics, Calendars calendars, EngineOptions options, WatchOrders orders) {
        this.metrics = metrics;
        this.calendars = calendars;
        this.options = options;
        this.orders = orders;
        this.rules = new RulesView(metrics);
    }

    /**
     * A rule book, or a line of the registry.
     *
     * @throws IllegalArgumentException when nobody can read it
     */
    void on(LogRecord record, KeyedBroadcastProcessFunction<?, ?, ?, ?>.Context context) throws Exception {
        boolean news = record.topic().equals(Topics.REGISTRY)
                ? record.key() != null && days.on(record.key(), record.value())
                : rules.on(record, context.getBroadcastState(RulesView.STATE));
        if (news) {
            renew();
        }
    }

    /** After a restart what is known lies in the state. */
    void refresh(KeyedBroadcastProcessFunction<?, ?, ?, ?>.ReadOnlyContext context) throws Exception {
        boolean restored = rules.refresh(context.getBroadcastState(RulesView.STATE));
        // the views may have been restored by a line that brought no news, or that nobody can read
        if (days.refresh(context.getBroadcastState(RegistryView.STATE)) || restored || engine == null) {
            renew();
        }
    }

    private void renew() {
        orders.by(days);
        engine = Engine.of(rules.books(), metrics, calendars.with(days.days()), options);
        Set<String> refused = rules.refused().stream().map(RefusedRule::id).collect(Collectors.toSet());
        number = ((long) (days.days().toString().hashCode() ^ refused.hashCode()) << 32) ^ rules.version();
        rules.refused().forEach(rule -> LOG.warn("not judged since this version: {}", rule.problems()));
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    Engine engine() {
        return engine;
    }

    long number() {
        return number;
    }

    /** When the first book begins to hold that is newer than those of that number; {@link Long#MAX_VALUE} for none. */
    long nextAfter(long earlier) {
        return rules.nextAfter(earlier & 0xFFFF_FFFFL);
    }

    int refused() {
        return rules.refused().size();
    }
}
