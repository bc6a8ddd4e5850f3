package dev.vigil.domain.inspection.draw;

/** Somebody who could not be drawn, and why not. */
public record Excluded(String id, Why why) {
    /** The reasons for which a rule keeps a candidate out of the pool. */
    public enum Why {
        /** 回避: a conflict of interest at this premise */
        RECUSED,
        /** away on every day of the task */
        ON_LEAVE,
        /** no certificate that is valid until the due day */
        CERTIFICATE_INVALID,
        /** no certificate for any domain of the task */
        OTHER_DOMAIN,
        /** works in other streets */
        OTHER_STREET,
        /** checked this premise too often in a year without finding anything */
        EMPTY_VISITS,
        /** taken out by the order to draw again */
        SET_ASIDE,
        /** the frequency guard lets no further check of this premise through */
        CAPPED,
        /** a check of this premise stands already and takes the planned one in */
        JOINED,
        /** on the list of those not to be disturbed without cause (无事不扰) */
        UNDISTURBED,
        /** the city or the province manages it, and plans its checks */
        OTHER_LEVEL
    }
}
