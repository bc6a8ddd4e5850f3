package dev.vigil.console.plan;

import dev.vigil.console.account.Account;
import dev.vigil.console.action.ActionDesk;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.frequency.CapCount;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.inspection.plan.Plan;
import dev.vigil.domain.inspection.plan.PremiseDraw;
import dev.vigil.domain.premise.Premise;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Draws premises by credit grade and ratio, in two steps that nobody can turn round: first the pool, the rule and the hash of a secret
 * number are laid open for everybody; then the public value comes, and each premise drawn has a planned check in its case file.
 */
public final class PlanDesk {
    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PlanTable table;
    private final InspectionShelf shelf;
    private final Premises premises;
    private final CapCount visits;
    private final ActionDesk actions;
    private final History history;
    private final Clock clock;

    public PlanDesk(
            PlanTable table,
            InspectionShelf shelf,
            Premises premises,
            CapCount visits,
            ActionDesk actions,
            History history,
            Clock clock) {
        this.table = table;
        this.shelf = shelf;
        this.premises = premises;
        this.visits = visits;
        this.actions = actions;
        this.history = history;
        this.clock = clock;
    }

    PlanTable.Row layOpen(Account author, PlanOrder order) {
        ofItsDepartment(author, String.valueOf(order.department()));
        long now = clock.millis();
        WorkCalendar calendar = shelf.book().options().calendar();
        LocalDate today = calendar.dayOf(now);
        Plan plan = order.of("plan-" + UUID.randomUUID(), today, shelf.catalogue(), calendar);
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        Map<String, List<Visit>> paid = visits.visits(today.getYear());
        Commitment commitment = new PremiseDraw(shelf.book())
                .commitment(
                        plan,
                        premises.all(),
                        premise -> paid.getOrDefault(premise, List.of()),
                        DrawTranscript.nonceHash(nonce),
                        shelf.book().options().draw().beacon() ? "beacon" : "clock",
                        now);
        PlanTable.Row row = new PlanTable.Row(plan, author.name(), commitment, nonce, null);
        history.writing(pen -> {
            table.keep(row);
            pen.write(entry(plan, 1, now, author, Json.text(commitment)));
            return row;
        });
        return row;
    }

    /** @param value what came from the beacon; empty where the clock stands for it */
    PlanTable.Row draw(Account author, String id, Optional<String> value) {
        PlanTable.Row row = find(id);
        ofItsDepartment(author, row.plan().department());
        Commitment commitment = row.commitment();
        boolean beacon = commitment.source().equals("beacon");
        if (beacon == value.filter(text -> !text.isBlank()).isEmpty()) {
            throw ProblemException.invalid(
                    beacon
                            ? new Bilingual(
                                    "随机值须为名单公开之后信标给出的值",
                                    "value must be what the beacon gave after the pool was laid open")
                            : new Bilingual("没有设置信标", "there is no beacon"));
        }
        long now = Math.max(clock.millis(), commitment.committedAt() + 1);
        DrawTranscript transcript = DrawTranscript.draw(
                commitment, row.nonce(), beacon ? "beacon:" + value.orElseThrow() : "clock:" + now, now);
        return history.writing(pen -> {
            if (!table.drawn(id, transcript)) {
                throw Refusal.because("该计划已抽取，不得重抽", "the plan is drawn; it is not drawn until it suits");
            }
            pen.write(entry(row.plan(), 2, now, author, Json.text(transcript)));
            new PremiseDraw(shelf.book())
                    .leads(row.plan(), transcript, this::scenario, author.name(), now)
                    .forEach(lead -> actions.bring(lead, pen));
            return new PlanTable.Row(row.plan(), row.author(), commitment, row.nonce(), transcript);
        });
    }

    PlanTable.Row find(String id) {
        return table.find(id).orElseThrow(() -> ProblemException.notFound("plan", id));
    }

    private static void ofItsDepartment(Account author, String department) {
        if (!author.streets().isEmpty()
                || (!author.departments().isEmpty() && !author.departments().contains(department))) {
            throw Refusal.because(
                    "只能由本部门的全区账号制定和抽取计划",
                    "a plan is made and drawn by an account of its department for the whole district");
        }
    }

    private String scenario(String premise) {
        return premises.find(premise).map(Premise::scenario).orElse("");
    }

    private static HistoryEntry entry(Plan plan, int revision, long at, Account author, String content) {
        return new HistoryEntry(HistoryKind.PLAN, plan.id(), revision, "", at, author.name(), content, null);
    }
}
