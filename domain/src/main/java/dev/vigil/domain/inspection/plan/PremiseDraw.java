package dev.vigil.domain.inspection.plan;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.draw.Candidate;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Excluded;
import dev.vigil.domain.inspection.draw.Rule;
import dev.vigil.domain.inspection.frequency.FrequencyGuard;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.frequency.Question;
import dev.vigil.domain.inspection.frequency.Ratio;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the premises of a plan, by credit grade and ratio, and turns the draw into leads for their case files. */
public record PremiseDraw(InspectionBook book) {
    /** A premise with this tag is not disturbed without cause (无事不扰). */
    public static final String UNDISTURBED = "undisturbed";

    /**
     * What is laid open before the draw: every premise of the scenarios, as a candidate with the grade that it has
     * on that day, or excluded with the reason.
     *
     * @param visits premise id → its visits of the year
     */
    public Commitment commitment(
            Plan plan,
            Collection<Premise> premises,
            Function<String, Collection<Visit>> visits,
            String nonceHash,
            String source,
            long at) {
        List<Candidate> pool = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        Map<String, Integer> population = new TreeMap<>();
        Map<String, Double> shares = new TreeMap<>();
        for (Premise premise :
                premises.stream().sorted(Comparator.comparing(Premise::id)).toList()) {
            Ratio ratio = ratio(premise, plan);
            if (!plan.scenarios().contains(premise.scenario()) || ratio == null) {
                continue;
            }
            if (!premise.managementLevel().plannedByTheDistrict()) {
                // not ours to draw, so it does not swell the share either
                excluded.add(new Excluded(premise.id(), Excluded.Why.OTHER_LEVEL));
                continue;
            }
            String group = ratio.group();
            population.merge(group, 1, Integer::sum);
            shares.put(group, ratio.share());
            Excluded.Why why = whyNot(premise, plan, visits.apply(premise.id()), at);
            if (why == null) {
                pool.add(new Candidate(
                        premise.id(), List.of(group, premise.grade().label())));
            } else {
                excluded.add(new Excluded(premise.id(), why));
            }
        }
        List<Rule.Quota> quotas = population.entrySet().stream()
                .map(entry -> new Rule.Quota(
                        entry.getKey(), (int) Math.ceil(entry.getValue() * shares.get(entry.getKey()) - 1e-9)))
                .toList();
        return new Commitment(
                Commitment.ALGORITHM,
                plan.id(),
                1,
                null,
                Rule.quotas(quotas),
                List.of(),
                pool,
                List.of(),
                excluded,
                nonceHash,
                source,
                at,
                "");
    }

    /**
     * One lead for each premise drawn, with the grade of the draw: later changes of grade do not touch it.
     *
     * @param scenario premise id → its scenario
     */
    public List<Action> leads(
            Plan plan, DrawTranscript transcript, Function<String, String> scenario, String by, long at) {
        Map<String, String> grades = new TreeMap<>();
        transcript
                .commitment()
                .pool()
                .forEach(one -> grades.put(one.id(), one.groups().get(1)));
        return transcript.chosen().stream()
                .map(premise -> new Action(
                        plan.id() + "/" + premise,
                        ActionKind.PLAN,
                        premise,
                        null,
                        null,
                        by,
                        at,
                        null,
                        Map.of(
                                "plan", plan.id(),
                                "kind", plan.kind().name().toLowerCase(Locale.ROOT),
                                "title_zh", plan.title().zh(),
                                "title_en", plan.title().en(),
                                "items", String.join(",", items(plan, scenario.apply(premise))),
                                "grade", grades.get(premise),
                                "due", Long.toString(plan.due()))))
                .toList();
    }

    /** What the plan says, or what the department answers for on the checklist of the scenario. */
    private List<String> items(Plan plan, String scenario) {
        Scenario known = book.catalogue().scenarios().get(scenario);
        if (!plan.items().isEmpty() || known == null) {
            return plan.items();
        }
        return known.checklist().stream()
                .flatMap(code -> book.catalogue().item(code).stream())
                .filter(item -> item.published() && item.lead().equals(plan.department()))
                .map(Item::code)
                .toList();
    }

    private Excluded.@Nullable Why whyNot(Premise premise, Plan plan, Collection<Visit> visits, long at) {
        if (premise.tags().contains(UNDISTURBED) && !premise.keySupervision()) {
            return Excluded.Why.UNDISTURBED;
        }
        Question question = new Question(
                plan.kind(),
                Severity.BLUE,
                List.of(plan.department()),
                premise.grade(),
                premise.managementLevel(),
                at,
                false,
                null);
        FrequencyGuard guard =
                new FrequencyGuard(book.frequency(), book.options().calendar());
        return guard.judge(question, visits).capped() ? Excluded.Why.CAPPED : null;
    }

    private @Nullable Ratio ratio(Premise premise, Plan plan) {
        FrequencyPolicy policy = book.frequency();
        return policy.ratioOf(premise.grade(), premise.managementLevel(), plan.day())
                .orElse(null);
    }
}
