package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.Premise;
import java.util.List;

/** The consequences of how an order ended, with the reason. They take effect through the registry. */
public record Consequences(List<Consequence> list, Bilingual reason) {
    public Consequences {
        list = List.copyOf(list);
    }

    public static Consequences of(VerificationWatch watch) {
        return switch (watch.status()) {
            case RUNNING, VERIFIED, CLOSED -> new Consequences(List.of(), watch.reason());
            case EXPIRED ->
                watch.undecided()
                        ? new Consequences(List.of(Consequence.RECHECK_ON_SITE), watch.reason())
                        : new Consequences(
                                List.of(
                                        Consequence.RECHECK_ON_SITE,
                                        Consequence.KEY_SUPERVISION,
                                        Consequence.CREDIT_EVENT,
                                        Consequence.TIGHTER_RULE),
                                watch.reason());
            case RELAPSED ->
                watch.order().relapses() == 0
                        ? new Consequences(List.of(Consequence.ORDER_AGAIN, Consequence.TIGHTER_RULE), watch.reason())
                        : new Consequences(
                                List.of(
                                        Consequence.ORDER_AGAIN,
                                        Consequence.TIGHTER_RULE,
                                        Consequence.KEY_SUPERVISION,
                                        Consequence.CREDIT_EVENT),
                                watch.reason());
        };
    }

    /** The enterprise refused to rectify. */
    public static Consequences ofRefusal() {
        return new Consequences(
                List.of(Consequence.KEY_SUPERVISION, Consequence.CREDIT_EVENT, Consequence.TIGHTER_RULE),
                new Bilingual("拒不改正", "the enterprise refused to rectify"));
    }

    /** The next revision of the premise, under key supervision if that is a consequence; else the premise itself. */
    public Premise applyTo(Premise premise, long effectiveFrom) {
        if (!list.contains(Consequence.KEY_SUPERVISION) || premise.keySupervision()) {
            return premise;
        }
        return new Premise(
                premise.id(),
                premise.revision() + 1,
                effectiveFrom,
                premise.name(),
                premise.enterprise(),
                premise.creditCode(),
                premise.scenario(),
                premise.industry(),
                premise.street(),
                premise.area(),
                premise.latitude(),
                premise.longitude(),
                premise.zone(),
                premise.grade(),
                true,
                premise.tags(),
                premise.devices(),
                premise.limits());
    }
}
