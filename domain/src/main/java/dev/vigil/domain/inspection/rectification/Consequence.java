package dev.vigil.domain.inspection.rectification;

/** What follows an order that was refused, missed or broken again. */
public enum Consequence {
    /** 重点监管 */
    KEY_SUPERVISION,
    /** 信用事件 */
    CREDIT_EVENT,
    /** the rule is judged more strictly at this premise */
    TIGHTER_RULE,
    /** somebody must go and look */
    RECHECK_ON_SITE,
    /** the same order again, with a new date */
    ORDER_AGAIN
}
