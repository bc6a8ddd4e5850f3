package dev.vigil.console.premise;

import dev.vigil.console.account.Account;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.json.CanonicalJson;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.publish.Publications;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.web.IfMatch;
import dev.vigil.console.work.AfterCommit;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where operators change the registry: the next revision of a premise, its line in the history, and its way to the jobs. */
public final class PremiseDesk {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final String ITSELF = "vigil";

    private final PremiseTable table;
    private final Premises premises;
    private final Sight sight;
    private final Metrics metrics;
    private final Supplier<? extends Collection<String>> scenarios;
    private final History history;
    private final Publications publications;
    private final Clock clock;

    /** @param scenarios the codes of those that the catalogue has now */
    public PremiseDesk(
            PremiseTable table,
            Premises premises,
            Sight sight,
            Metrics metrics,
            Supplier<? extends Collection<String>> scenarios,
            History history,
            Publications publications,
            Clock clock) {
        this.table = table;
        this.premises = premises;
        this.sight = sight;
        this.metrics = metrics;
        this.scenarios = scenarios;
        this.history = history;
        this.publications = publications;
        this.clock = clock;
    }

    Premise find(Account account, String id) {
        return premises.find(id)
                .filter(premise -> sight.ofPremise(account, id))
                .orElseThrow(() -> ProblemException.notFound("premise", id));
    }

    List<PremiseRevision> revisions(Account account, String id) {
        find(account, id);
        return table.revisions(id);
    }

    void edit(Account author, String id, PremiseEdit edit, long seen) {
        List<Bilingual> faults = PremiseFaults.of(edit, scenarios.get());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(
                    faults.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                    faults.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
        }
        change(author, id, seen, edit.reason(), edit::of);
    }

    /** Takes the place of all limits of the premise. */
    void limits(Account author, String id, List<Limit> limits, @Nullable String reason, long seen) {
        for (Limit limit : limits) {
            refuseStrangers(List.of(limit.metric()));
            if (!Limit.AVERAGINGS.contains(limit.averaging())) {
                throw ProblemException.invalid(
                        "平均方式须为以下之一：" + String.join("、", Limit.AVERAGINGS),
                        "averaging must be one of " + String.join(", ", Limit.AVERAGINGS));
            }
            if (!Double.isFinite(limit.value()) || limit.from() >= limit.to()) {
                throw ProblemException.invalid("限值须为数，且有一段有效期", "a limit must be a number and hold for a while");
            }
        }
        change(author, id, seen, reason, before -> before.equipped(before.devices(), limits));
    }

    /** Changes a device of the premise, or registers a new one. */
    void device(Account author, String id, String device, PremiseEdit.DeviceEdit edit, long seen) {
        boolean isNew = find(author, id).device(device) == null;
        refuseStrangers(edit.metrics() == null ? List.of() : edit.metrics());
        refuseStrangers(
                edit.aliases() == null ? List.of() : List.copyOf(edit.aliases().values()));
        refuseTaken(device, edit.wireIds() == null ? List.of() : edit.wireIds());
        if (isNew) {
            refuseNoName(device);
            refuseTaken(device, List.of(device));
        }
        change(author, id, seen, edit.reason(), before -> PremiseEdit.withDevice(before, device, edit));
    }

    private void refuseStrangers(List<String> names) {
        Optional<String> stranger =
                names.stream().filter(name -> metrics.find(name).isEmpty()).findFirst();
        stranger.ifPresent(name -> {
            throw ProblemException.invalid("没有指标“" + name + "”", "there is no metric '" + name + "'");
        });
    }

    /** What can stand between two slashes of a topic without a trap, as in the files of premises. */
    private static void refuseNoName(String device) {
        if (!NAME.matcher(device).matches()) {
            throw ProblemException.invalid(
                    "设备编号须为字母、数字、“-”、“_”或“.”，至多 64 个",
                    "the id of a device is letters, digits, '-', '_' or '.', 64 at most");
        }
    }

    /** Two devices of one name would be one device to those who read their messages. */
    private void refuseTaken(String device, List<String> wireIds) {
        premises.all().stream()
                .flatMap(premise -> premise.devices().stream())
                .filter(other -> !other.id().equals(device))
                .flatMap(other -> Stream.concat(Stream.of(other.id()), other.wireIds().stream()))
                .filter(wireIds::contains)
                .findFirst()
                .ifPresent(taken -> {
                    throw ProblemException.invalid(
                            "“" + taken + "”已是另一台设备的名称", "'" + taken + "' is the name of another device");
                });
    }

    private synchronized void change(
            Account author, String id, long seen, @Nullable String reason, UnaryOperator<Premise> edit) {
        if (reason == null || reason.isBlank() || reason.length() > 2_000) {
            throw ProblemException.invalid("请填写理由", "reason must say why");
        }
        Premise before = find(author, id);
        if (before.revision() != seen) {
            throw IfMatch.moved("the premise", before.revision());
        }
        long now = clock.millis();
        Premise next = PremiseContent.asRevision(edit.apply(before), seen + 1, now);
        history.writing(pen -> {
            if (!table.change(next, seen)) {
                throw IfMatch.moved("the premise", seen + 1);
            }
            table.note(next, now, author.name(), reason);
            return pen.write(new HistoryEntry(
                    HistoryKind.PREMISE,
                    id,
                    Math.toIntExact(next.revision()),
                    id,
                    now,
                    author.name(),
                    CanonicalJson.text(new Said(reason, next)),
                    null));
        });
        premises.replace(table.all());
        publications.changed();
    }

    /**
     * What follows from something that happened, in the transaction of whoever holds the pen. Nothing when the premise is
     * not there, or stays as it is.
     */
    public void follow(HistoryPen pen, String id, UnaryOperator<Premise> edit, String reason) {
        Optional<Premise> found = table.find(id);
        if (found.isEmpty()) {
            return;
        }
        Premise before = found.get();
        Premise edited = edit.apply(before);
        if (PremiseContent.same(edited, before)) {
            return;
        }
        long now = clock.millis();
        Premise next = PremiseContent.asRevision(edited, before.revision() + 1, now);
        if (!table.change(next, before.revision())) {
            throw new IllegalStateException("the premise " + id + " was changed at the same time");
        }
        table.note(next, now, ITSELF, reason);
        pen.write(new HistoryEntry(
                HistoryKind.PREMISE,
                id,
                Math.toIntExact(next.revision()),
                id,
                now,
                ITSELF,
                CanonicalJson.text(new Said(reason, next)),
                null));
        AfterCommit.run(() -> {
            premises.replace(table.all());
            publications.changed();
        });
    }

    /** What the history keeps. */
    record Said(String reason, Premise premise) {}
}
