package dev.vigil.domain.inspection.finding;

/** What follows a finding (处置). */
public enum Disposition {
    /** 批评教育 */
    EDUCATION,
    /** 责令改正, with a date */
    ORDER,
    /** 移送 to the competent department */
    TRANSFER,
    /** 立案 */
    CASE,
    /** come again: nobody was there */
    COME_AGAIN
}
