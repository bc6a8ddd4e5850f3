package dev.vigil.domain.inspection.cooperation;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that one department hands to another (案件移送), with its evidence.
 *
 * @param from code of the department that found it
 * @param to code of the department that is asked to take it
 * @param evidence SHA-256 of what goes along; nothing is lost on the way
 * @param answerBy epoch ms
 * @param answer why it was taken or sent back; null while it is open
 */
public record Transfer(
        String id,
        String premise,
        String item,
        String from,
        String to,
        State state,
        List<String> evidence,
        long answerBy,
        @Nullable Bilingual answer) {
    /** A case that is sent back is not lost: it goes to a consultation. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DISPUTED
    }

    /** Working days for the answer. A start, to be confirmed by the district. */
    public static final int DAYS_TO_ANSWER = 5;

    public Transfer {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Offers the case to the department that answers for the item. */
    public static Transfer offer(
            String id, String premise, Item item, String from, List<String> evidence, long at, WorkCalendar calendar) {
        if (item.lead().equals(from)) {
            throw new IllegalArgumentException(from + " is competent itself for " + item.code());
        }
        return new Transfer(
                id,
                premise,
                item.code(),
                from,
                item.lead(),
                State.OFFERED,
                evidence,
                calendar.closingAfter(at, DAYS_TO_ANSWER),
                null);
    }

    public Transfer accepted(Bilingual why) {
        return answered(State.ACCEPTED, why);
    }

    /** The other department says that it is not competent either. */
    public Transfer refused(Bilingual why) {
        return answered(State.DISPUTED, why);
    }

    /** No answer in time counts as a dispute, so that the case does not lie. */
    public Transfer at(long clock) {
        boolean late = state == State.OFFERED && clock > answerBy;
        return late ? answered(State.DISPUTED, new Bilingual("逾期未答复", "no answer in time")) : this;
    }

    private Transfer answered(State next, Bilingual why) {
        if (state != State.OFFERED) {
            return this;
        }
        return new Transfer(id, premise, item, from, to, next, evidence, answerBy, why);
    }
}
