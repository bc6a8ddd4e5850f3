package dev.vigil.console.load;

import dev.vigil.console.alert.AlertRow;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.alert.AlertView;
import dev.vigil.console.alert.AlertViews;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.DistrictTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Works out the load of the desk. */
public final class LoadDesk {
    private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int FLOOD = 10;
    private static final int CHATTER = 3;
    private static final int LISTED = 20;
    private static final int STANDING = 100;

    private final LoadTable table;
    private final AlertTable alerts;
    private final AlertViews views;
    private final Premises premises;

    public LoadDesk(LoadTable table, AlertTable alerts, AlertViews views, Premises premises) {
        this.table = table;
        this.alerts = alerts;
        this.views = views;
        this.premises = premises;
    }

    /** @param to after {@code from}, epoch ms */
    public Load of(Scope scope, long from, long to) {
        int spans = (int) ((to - from + TEN_MINUTES - 1) / TEN_MINUTES);
        Map<Integer, Integer> counted = table.perSpan(scope, from, to, TEN_MINUTES);
        List<Integer> perTen = IntStream.range(0, spans)
                .mapToObj(span -> counted.getOrDefault(span, 0))
                .toList();
        long opened = perTen.stream().mapToLong(Integer::longValue).sum();
        LoadTable.Answered answered = table.answered(scope, from, to);
        List<Load.Source> sources = table.sources(scope, from, to, LISTED).stream()
                .map(this::source)
                .toList();
        return new Load(
                DistrictTime.of(from),
                DistrictTime.of(to),
                perTen,
                (double) opened / spans,
                perTen.stream().mapToInt(Integer::intValue).max().orElse(0),
                (double) perTen.stream().filter(count -> count > FLOOD).count() / spans,
                opened,
                answered.medianSeconds(),
                answered.open(),
                sources.stream().filter(source -> source.count() >= CHATTER).toList(),
                standing(scope, to),
                sources);
    }

    private List<AlertView> standing(Scope scope, long to) {
        return alerts.findAll(table.openSince(scope, to - DAY, STANDING)).stream()
                .sorted(Comparator.comparingLong(AlertRow::raisedAt))
                .map(views::of)
                .toList();
    }

    private Load.Source source(LoadTable.Counted counted) {
        String premise = counted.example().premise();
        return new Load.Source(
                premise,
                premises.name(premise),
                counted.example().rule(),
                counted.example().title(),
                counted.count());
    }
}
