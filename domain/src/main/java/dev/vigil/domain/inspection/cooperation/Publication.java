package dev.vigil.domain.inspection.cooperation;

import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.time.LocalDate;

/**
 * Until when something must be public, and until when it stays so.
 *
 * @param publishBy the last day
 * @param shownUntil the last day; {@link LocalDate#MAX} for always
 */
public record Publication(LocalDate publishBy, LocalDate shownUntil) {
    /** What is published. */
    public enum Kind {
        /** results of random checks (双随机、一公开) */
        CHECK_RESULT,
        /** a penalty */
        PENALTY,
        /** a criticism or a small fine */
        SMALL_PENALTY,
        /** a penalty on a firm registered in another province: ten days to pass it on, ten to publish */
        PENALTY_ELSEWHERE,
        /** a published penalty that was changed or revoked */
        WITHDRAWAL
    }

    private static final int WORKING_DAYS = 20;
    private static final int DAYS_TO_WITHDRAW = 3;

    /** 市场监督管理行政处罚信息公示规定 arts. 9-13; for check results the 20 days are the practice. */
    public static Publication of(Kind kind, long decidedAt, WorkCalendar calendar) {
        int days = kind == Kind.WITHDRAWAL ? DAYS_TO_WITHDRAW : WORKING_DAYS;
        LocalDate by = calendar.dayOf(calendar.closingAfter(decidedAt, days));
        LocalDate until =
                switch (kind) {
                    case SMALL_PENALTY -> by.plusMonths(3);
                    case PENALTY, PENALTY_ELSEWHERE -> by.plusYears(3);
                    case CHECK_RESULT -> LocalDate.MAX;
                    case WITHDRAWAL -> by;
                };
        return new Publication(by, until);
    }
}
