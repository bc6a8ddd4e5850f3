package dev.vigil.rules.judge;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Per;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.code.Selectors;
import dev.vigil.rules.code.TruthCode;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.SampleTest;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.language.Pulses;
import dev.vigil.rules.node.AgeNode;
import dev.vigil.rules.node.AnomalyNode;
import dev.vigil.rules.node.CalendarNode;
import dev.vigil.rules.node.CountNode;
import dev.vigil.rules.node.FixedNode;
import dev.vigil.rules.node.HappeningNode;
import dev.vigil.rules.node.LatestNode;
import dev.vigil.rules.node.LimitNode;
import dev.vigil.rules.node.MeanNode;
import dev.vigil.rules.node.Node;
import dev.vigil.rules.node.NotThenNode;
import dev.vigil.rules.node.Parents;
import dev.vigil.rules.node.ReadsNode;
import dev.vigil.rules.node.SameSeriesNode;
import dev.vigil.rules.node.ScanNode;
import dev.vigil.rules.node.SilentNode;
import dev.vigil.rules.node.SinceNode;
import dev.vigil.rules.node.SumNode;
import dev.vigil.rules.node.ThenNode;
import dev.vigil.rules.outage.Outages;
import dev.vigil.rules.series.Series;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the nodes of one judge: terms tied to the series of a premise, or of one of its devices. */
final class Nodes {
    private static final int NORMAL = 1;

    private final Rulebase rules;
    private final Lanes lanes;
    private final Program program;
    private final Premise premise;
    private final @Nullable Device device;
    private final int mask;

    Nodes(Rulebase rules, Lanes lanes, Program program, Premise premise, @Nullable Device device, int mask) {
        this.rules = rules;
        this.lanes = lanes;
        this.program = program;
        this.premise = premise;
        this.device = device;
        this.mask = mask;
    }

    Node of(Term term) {
        if (term instanceof Term.Latest latest) {
            return new LatestNode(series(latest.selector()), mask);
        }
        if (term instanceof Term.Happening happening) {
            return new HappeningNode(series(happening.selector()), mask);
        }
        if (term instanceof Term.Reads reads) {
            return new ReadsNode(series(reads.selector()), mask, reads.texts());
        }
        if (term instanceof Term.Window window) {
            return window(window);
        }
        if (term instanceof Term.Silent silent) {
            return new SilentNode(series(silent.selector()), silent.span(), parents(), outages());
        }
        if (term instanceof Term.Alerts alerts) {
            return new SumNode(series(Selectors.of(term).get(0)), mask | NORMAL, alerts.span(), Statistic.SUM);
        }
        if (term instanceof Term.Anomaly anomaly) {
            return new AnomalyNode(series(anomaly.selector()), anomaly.season());
        }
        if (term instanceof Term.Mean mean) {
            return mean(mean);
        }
        if (term instanceof Term.Age age) {
            return new AgeNode(new LatestNode(series(age.selector()), mask), program.thresholds(term));
        }
        return mark(term);
    }

    private Node mean(Term.Mean mean) {
        Series[] series = series(mean.selector());
        long[] intervals = Arrays.stream(series)
                .mapToLong(one -> lanes.device(premise, one.device()).interval())
                .toArray();
        return new MeanNode(series, mean.resolution(), rules.options().means(), mask, intervals);
    }

    /** The outages of the platform; null while there was none. */
    @Nullable
    Series outages() {
        Lane lane = lanes.find(Outages.DEVICE, Outages.SERIES);
        return lane == null ? null : lane.series;
    }

    /** What the parents of the device send; a premise as a whole has none. */
    Parents parents() {
        List<Series> sent = new ArrayList<>();
        Set<String> above = new LinkedHashSet<>();
        String parent = device == null ? null : device.parent();
        while (parent != null && above.add(parent)) {
            parent = lanes.device(premise, parent).parent();
        }
        above.forEach(id -> sent.addAll(lanes.sentBy(id)));
        return sent.isEmpty() ? Parents.NONE : new Parents(sent.toArray(new Series[0]));
    }

    private Node mark(Term term) {
        List<TruthCode> inner = program.inner(term);
        if (term instanceof Term.Since) {
            return new SinceNode(inner.get(0), program.thresholds(term));
        }
        if (term instanceof Term.Then then) {
            return new ThenNode(
                    new ThenNode.Watched(inner.get(0), Pulses.in(then.first())),
                    new ThenNode.Watched(inner.get(1), Pulses.in(then.second())),
                    then.span());
        }
        if (term instanceof Term.NotThen then) {
            ThenNode.Watched first = new ThenNode.Watched(inner.get(0), Pulses.in(then.first()));
            return new NotThenNode(first, inner.get(1), then.span());
        }
        if (term instanceof Term.SameSeries same) {
            Series[] left = series(same.left());
            Series[] right = series(same.right());
            boolean both = left.length > 0 && right.length > 0;
            return both ? new SameSeriesNode(left[0], right[0], mask, same.span()) : new FixedNode(Double.NaN);
        }
        return ofPremise(term);
    }

    private Node ofPremise(Term term) {
        if (term instanceof Term.LimitOf limit) {
            return limit(limit);
        }
        if (term instanceof Term.PremiseIs is) {
            return FixedNode.of(is.field().of(premise).stream()
                    .anyMatch(text -> is.texts().stream().anyMatch(wanted -> matches(is.prefix(), text, wanted))));
        }
        if (term instanceof Term.KeySupervision) {
            return FixedNode.of(premise.keySupervision());
        }
        if (term instanceof Term.Calendar calendar) {
            return new CalendarNode(calendar.field(), rules.calendars(), ZoneId.of(premise.zone()));
        }
        return new FixedNode(Double.NaN);
    }

    private static boolean matches(boolean prefix, String text, String wanted) {
        return prefix ? text.startsWith(wanted) : text.equals(wanted);
    }

    private Node limit(Term.LimitOf limit) {
        String unit = rules.metrics().find(limit.metric()).orElseThrow().unit();
        String outlet = device == null ? null : device.id();
        return new LimitNode(premise, outlet, limit.metric(), limit.averaging(), unit, limit.otherwise());
    }

    private static boolean isOfArea(Series series) {
        return Areas.is(series.device());
    }

    private Node window(Term.Window window) {
        Series[] series = series(window.selector());
        SampleTest test = window.test();
        if (test != null) {
            return new CountNode(series, mask, window.span(), test.relation(), bound(test.bound()));
        }
        Statistic statistic = window.statistic();
        if (statistic == Statistic.COUNT && series.length > 0 && isOfArea(series[0]) && series[0].isEvent()) {
            // a figure of the area says how many events there were at its instant
            statistic = Statistic.SUM;
        }
        return switch (statistic) {
            case AVG, SUM, COUNT, STDDEV -> new SumNode(series, mask, window.span(), statistic);
            case SHARE_VALID -> new ScanNode(series, -1, window.span(), window.statistic(), 0);
            default -> new ScanNode(series, mask, window.span(), window.statistic(), window.parameter());
        };
    }

    private Node bound(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return new FixedNode(constant.value());
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return new ArithmeticNode(arithmetic.sign(), bound(arithmetic.left()), bound(arithmetic.right()));
        }
        return limit((Term.LimitOf) expression);
    }

    /** The series that a selector means here. */
    Series[] series(Selector selector) {
        String metric = selector.metric();
        if (selector.isArea() || program.rule().per() == Per.AREA) {
            return new Series[] {lanes.unexpected(Areas.id(premise.area()), metric).series};
        }
        if (selector.isAlerts()) {
            return new Series[] {lanes.unexpected(Openings.DEVICE, metric).series};
        }
        if (selector.role() == null && device != null) {
            return new Series[] {lanes.unexpected(device.id(), metric).series};
        }
        List<Series> series = new ArrayList<>();
        for (String id : lanes.devices(premise)) {
            Device one = lanes.device(premise, id);
            Lane lane = lanes.find(id, metric);
            boolean meant = selector.role() == null
                    ? program.rule().scope().covers(one)
                    : selector.role().equals(one.role());
            if (lane != null && meant) {
                series.add(lane.series);
            }
        }
        return series.toArray(new Series[0]);
    }
}
