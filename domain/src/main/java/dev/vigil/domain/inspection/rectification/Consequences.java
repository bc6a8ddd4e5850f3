package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.List;

/** The consequences of how an order ended, with the reason. They take effect through the registry. */
public record Consequences(List<Consequence> list, Bilingual reason) {
    /** Rules may ask for this tag, followed by the code of an item, to judge a premise more strictly. */
    public static final String STRICT = "strict:";

    public Consequences {
        list = List.copyOf(list);
    }

    public static Consequences of(VerificationWatch watch) {
        return switch (watch.status()) {
            case RUNNING, VERIFIED, CLOSED -> new Consequences(List.of(), watch.reason());
            case REFUSED -> ofRefusal();
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

    /**
     * The next revision of the premise: under key supervision, or with the tag that makes rules strict about the item,
     * as the consequences say; the premise itself when they change nothing in it.
     */
    public Premise applyTo(Premise premise, String item, long effectiveFrom) {
        boolean key = premise.keySupervision() || list.contains(Consequence.KEY_SUPERVISION);
        List<String> tags = new ArrayList<>(premise.tags());
        if (list.contains(Consequence.TIGHTER_RULE) && !tags.contains(STRICT + item)) {
            tags.add(STRICT + item);
        }
        if (key == premise.keySupervision() && tags.size() == premise.tags().size()) {
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
                premise.managementLevel(),
                key,
                tags,
                premise.devices(),
                premise.limits());
    }
}
